package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.SortBounds;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Utf8;
import com.reachgig.ports.value.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sort keys are asked for. DynamoDB takes one comparison of the sort key, whose ends are
 * included, so single sort keys are left out of what it answers.
 */
record Span(@Nullable String first, @Nullable String last, Set<String> without) {

  static Span of(SortRange range) {
    var bounds = SortBounds.of(range);
    return new Span(
        bounds.first(),
        bounds.last(),
        bounds.last() == null || bounds.lastIncluded() ? Set.of() : Set.of(bounds.last()));
  }

  /** What comes after that sort key, which is one of these. */
  Span after(String sort, boolean included, Direction direction) {
    var left = new HashSet<>(without);
    if (!included) {
      left.add(sort);
    }
    return direction == Direction.ASCENDING
        ? new Span(sort, last, left)
        : new Span(first, sort, left);
  }

  boolean isEmpty() {
    return first != null && last != null && Utf8.compare(first, last) > 0;
  }

  boolean contains(String sort) {
    return !without.contains(sort);
  }

  /** The comparison of the sort key, to put behind that of the partition key. */
  String condition(Expression expression, String attribute) {
    if (first == null && last == null) {
      return "";
    }
    String name = " AND " + expression.name(attribute);
    if (first == null) {
      return name + " <= " + value(expression, last);
    }
    return last == null
        ? name + " >= " + value(expression, first)
        : name + " BETWEEN " + value(expression, first) + " AND " + value(expression, last);
  }

  private static String value(Expression expression, @Nullable String text) {
    return expression.value(Value.of(String.valueOf(text)));
  }
}
