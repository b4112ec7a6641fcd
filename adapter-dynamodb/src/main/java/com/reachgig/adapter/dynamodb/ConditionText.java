package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.item.Condition;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;

/**
 * Conditions as DynamoDB's expressions. An item that is expired is absent whether or not DynamoDB
 * has deleted it by now, so each condition looks at the time to live. No expression is put in
 * parentheses twice: DynamoDB refuses that.
 */
final class ConditionText {
  private final Expression expression;
  private final Value now;

  ConditionText(Expression expression, Instant now) {
    this.expression = expression;
    this.now = Value.of(now.getEpochSecond());
  }

  String of(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> always();
      case Condition.Absent _ ->
          "attribute_not_exists(%s) OR %s <= %s".formatted(key(), timeToLive(), time());
      case Condition.Exists _ -> both("attribute_exists(" + key() + ")", lasting());
      case Condition.VersionIs(long version) ->
          both(name(TableDefinition.VERSION) + " = " + value(Value.of(version)), lasting());
      case Condition.Has(String attribute) ->
          both("attribute_exists(" + attribute(attribute) + ")", lasting());
      case Condition.Lacks(String attribute) ->
          all(
              List.of(
                  "attribute_exists(" + key() + ")",
                  "attribute_not_exists(" + attribute(attribute) + ")",
                  lasting()));
      case Condition.Compare compare -> both(comparison(compare), lasting());
      case Condition.All(var all) ->
          all.isEmpty() ? always() : all(all.stream().map(this::of).toList());
      case Condition.Any(var any) ->
          any.isEmpty() ? never() : any(any.stream().map(this::of).toList());
    };
  }

  /** That the item, if it is there, has not expired. */
  String lasting() {
    return "attribute_not_exists(%s) OR %s > %s".formatted(timeToLive(), timeToLive(), time());
  }

  String both(String left, String right) {
    return all(List.of(left, right));
  }

  private String comparison(Condition.Compare compare) {
    String operator =
        switch (compare.relation()) {
          case EQUAL -> " = ";
          case LESS -> " < ";
          case AT_MOST -> " <= ";
          case GREATER -> " > ";
          case AT_LEAST -> " >= ";
        };
    return attribute(compare.attribute()) + operator + value(compare.value());
  }

  private String always() {
    return "attribute_exists(%s) OR attribute_not_exists(%s)".formatted(key(), key());
  }

  private String never() {
    return "attribute_exists(%s) AND attribute_not_exists(%s)".formatted(key(), key());
  }

  private static String all(List<String> parts) {
    return joined(parts, ") AND (");
  }

  private static String any(List<String> parts) {
    return joined(parts, ") OR (");
  }

  private static String joined(List<String> parts, String separator) {
    return parts.size() == 1 ? parts.getFirst() : "(" + String.join(separator, parts) + ")";
  }

  private String key() {
    return name(TableDefinition.PARTITION);
  }

  private String timeToLive() {
    return name(TableDefinition.TIME_TO_LIVE);
  }

  private String time() {
    return value(now);
  }

  private String attribute(String attribute) {
    return name(Names.stored(attribute));
  }

  private String name(String stored) {
    return expression.name(stored);
  }

  private String value(Value value) {
    return expression.value(value);
  }
}
