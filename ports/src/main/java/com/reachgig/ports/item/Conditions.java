package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import org.jspecify.annotations.Nullable;

/** What a {@link Condition} means, for adapters that evaluate it themselves. */
public final class Conditions {
  private Conditions() {}

  /**
   * Whether the condition holds of an item.
   *
   * @param item the item, or null if none is there or it is expired
   */
  public static boolean hold(Condition condition, @Nullable Item item) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.Absent _ -> item == null;
      case Condition.Exists _ -> item != null;
      case Condition.VersionIs(long version) -> item != null && item.version() == version;
      case Condition.Has(String name) -> item != null && item.attributes().containsKey(name);
      case Condition.Lacks(String name) -> item != null && !item.attributes().containsKey(name);
      case Condition.Compare compare -> item != null && holds(compare, item);
      case Condition.All(var all) -> all.stream().allMatch(each -> hold(each, item));
      case Condition.Any(var any) -> any.stream().anyMatch(each -> hold(each, item));
    };
  }

  private static boolean holds(Condition.Compare compare, Item item) {
    var actual = item.attributes().get(compare.attribute());
    if (compare.relation() == Condition.Relation.EQUAL) {
      return compare.value().equals(actual);
    }
    if (actual instanceof Value.Whole(long left)
        && compare.value() instanceof Value.Whole(long r)) {
      return holds(compare.relation(), Long.compare(left, r));
    }
    if (actual instanceof Value.Text(String left) && compare.value() instanceof Value.Text(var r)) {
      return holds(compare.relation(), Utf8.compare(left, r));
    }
    return false;
  }

  private static boolean holds(Condition.Relation relation, int order) {
    return switch (relation) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
