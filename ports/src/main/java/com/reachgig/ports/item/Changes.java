package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link Change}s make of an item, for adapters that apply them themselves. */
public final class Changes {
  private Changes() {}

  /**
   * The attributes after the changes.
   *
   * @throws IllegalArgumentException if a number is added to what is none, or the sum does not fit
   */
  public static Map<String, Value> apply(List<Change> changes, Map<String, Value> before) {
    var after = new HashMap<>(before);
    for (var change : changes) {
      switch (change) {
        case Change.Set(String attribute, Value value) -> after.put(attribute, value);
        case Change.Remove(String attribute) -> after.remove(attribute);
        case Change.Add(String attribute, long delta) ->
            after.put(attribute, sum(attribute, before.get(attribute), delta));
        case Change.Expire _ -> {}
      }
    }
    return after;
  }

  /** The time of expiry after the changes. */
  public static @Nullable Instant expiry(List<Change> changes, @Nullable Instant before) {
    for (var change : changes) {
      if (change instanceof Change.Expire(var expiresAt)) {
        return expiresAt;
      }
    }
    return before;
  }

  private static Value sum(String attribute, @Nullable Value before, long delta) {
    if (before == null) {
      return Value.of(delta);
    }
    if (!(before instanceof Value.Whole(long value))) {
      throw new IllegalArgumentException("cannot add to what is no number: " + attribute);
    }
    long sum = value + delta;
    if (((value ^ sum) & (delta ^ sum)) < 0) {
      throw new IllegalArgumentException("the sum is out of range: " + attribute);
    }
    return Value.of(sum);
  }
}
