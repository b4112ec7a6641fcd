package com.reachgig.ports.item;

import org.jspecify.annotations.Nullable;

/**
 * The two ends of a {@link SortRange}.
 *
 * @param first the least sort key, included; null if there is no lower end
 * @param last the upper end; null if there is none
 * @param lastIncluded whether {@code last} itself is in the range
 */
public record SortBounds(@Nullable String first, @Nullable String last, boolean lastIncluded) {

  /** The bounds of the range. */
  public static SortBounds of(SortRange range) {
    return switch (range) {
      case SortRange.Everything _ -> new SortBounds(null, null, true);
      case SortRange.StartsWith(String prefix) ->
          new SortBounds(prefix, Utf8.afterPrefix(prefix), false);
      case SortRange.Between(String first, String last) -> new SortBounds(first, last, true);
      case SortRange.AtLeast(String first) -> new SortBounds(first, null, true);
      case SortRange.AtMost(String last) -> new SortBounds(null, last, true);
    };
  }
}
