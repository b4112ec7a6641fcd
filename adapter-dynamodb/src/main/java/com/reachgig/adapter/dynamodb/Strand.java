package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Position;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The items of one partition in DynamoDB, in the order of a query, read in pieces as they are
 * needed. Not safe for threads.
 */
final class Strand {
  private final TableCalls calls;
  private final Query query;
  private final @Nullable Index index;
  private final String partition;
  private final Span span;
  private final int piece;
  private final Instant now;
  private final Queue<Item> waiting = new ArrayDeque<>();
  private @Nullable KeyTexts start;
  private boolean ended;

  /**
   * A strand.
   *
   * @param partition the partition key in DynamoDB
   * @param start where to go on, or null to begin
   * @param piece how many items to ask for at once
   */
  Strand(
      TableCalls calls,
      Query query,
      String partition,
      Span span,
      @Nullable KeyTexts start,
      int piece,
      Instant now) {
    this.calls = calls;
    this.query = query;
    this.index = query.index() == null ? null : calls.table().index(query.index());
    this.partition = partition;
    this.span = span;
    this.start = start;
    this.piece = piece;
    this.now = now;
    this.ended = span.isEmpty();
  }

  /** The next item, or null at the end. */
  @Nullable Item head() {
    fill();
    return waiting.peek();
  }

  void removeHead() {
    waiting.remove();
  }

  /** Reads until there is an item, or the end. */
  void fill() {
    while (waiting.isEmpty() && !ended) {
      var answer = calls.read("Query", this::writeTo, new ItemsAnswer());
      for (var item : answer.items()) {
        if (!item.expired(now) && span.contains(position(item).sort())) {
          waiting.add(item);
        }
      }
      start = answer.next();
      ended = start == null;
    }
  }

  Position position(Item item) {
    return index != null
            && item.attributes().get(index.sortAttribute()) instanceof Value.Text(String sort)
        ? new Position(sort, item.key())
        : Position.of(item.key());
  }

  private void writeTo(JsonWriter json) {
    var expression = new Expression();
    json.field("TableName", calls.definition().name());
    if (index == null) {
      json.field("ConsistentRead", true);
    } else {
      json.field("IndexName", index.name());
    }
    json.field("KeyConditionExpression", condition(expression));
    expression.writeTo(json);
    json.field("ScanIndexForward", query.direction() == Direction.ASCENDING);
    json.field("Limit", piece);
    if (start != null) {
      json.name("ExclusiveStartKey");
      start.writeTo(json);
    }
  }

  private String condition(Expression expression) {
    String hash = index == null ? TableDefinition.PARTITION : Shards.attribute(index);
    String sort = index == null ? TableDefinition.SORT : Names.stored(index.sortAttribute());
    return expression.name(hash)
        + " = "
        + expression.value(Value.of(partition))
        + span.condition(expression, sort);
  }
}
