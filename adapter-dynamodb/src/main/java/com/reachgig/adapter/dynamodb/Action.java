package com.reachgig.adapter.dynamodb;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.item.Changes;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Conditions;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One write as DynamoDB takes it: the same fields alone and in a transaction.
 *
 * @param anew whether an update is known to meet an expired item, and so puts a new one: an update
 *     of DynamoDB's cannot drop the attributes that it does not name
 * @param stamp what tells this write from all others, for a write that is sent alone
 */
record Action(
    TableDefinition definition,
    Write write,
    boolean anew,
    Instant now,
    Value.@Nullable Bytes stamp) {

  /** The action's name, which is an operation's with {@code Item} behind it. */
  String kind() {
    return switch (write) {
      case Write.Create _, Write.Replace _ -> "Put";
      case Write.Update _ -> anew ? "Put" : "Update";
      case Write.Delete _ -> "Delete";
      case Write.Check _ -> "ConditionCheck";
    };
  }

  /** Whether it fails on an item that is expired though its own condition would not. */
  boolean refusesExpired() {
    return write instanceof Write.Update && !anew && Conditions.hold(write.condition(), null);
  }

  void writeTo(JsonWriter json) {
    json.field("TableName", definition.name());
    switch (write) {
      case Write.Create(var key, var attributes, var expiresAt) ->
          put(json, new Item(key, attributes, 1, expiresAt), Condition.absent());
      case Write.Replace(var key, long version, var attributes, var expiresAt) ->
          put(json, new Item(key, attributes, version + 1, expiresAt), write.condition());
      case Write.Update update when anew -> put(json, created(update), Condition.absent());
      case Write.Update update -> update(json, update);
      case Write.Delete(var key, var condition) -> {
        key(json, key);
        if (!(condition instanceof Condition.Always)) {
          condition(json, condition);
        }
      }
      case Write.Check(var key, var condition) -> {
        key(json, key);
        condition(json, condition);
      }
    }
  }

  private static Item created(Write.Update update) {
    return new Item(
        update.key(),
        Changes.apply(update.changes(), Map.of()),
        1,
        Changes.expiry(update.changes(), null));
  }

  private void put(JsonWriter json, Item item, Condition condition) {
    json.name("Item");
    new StoredItem(item, stamp).writeTo(json, definition.table());
    condition(json, condition);
  }

  private void update(JsonWriter json, Write.Update update) {
    var expression = new Expression();
    key(json, update.key());
    json.field(
        "UpdateExpression",
        UpdateText.of(expression, definition.table(), update.key(), update.changes(), stamp));
    json.field("ConditionExpression", condition(expression, update.condition()));
    if (refusesExpired()) {
      json.field("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
    expression.writeTo(json);
  }

  private String condition(Expression expression, Condition condition) {
    var text = new ConditionText(expression, now);
    if (!refusesExpired()) {
      return text.of(condition);
    }
    return condition instanceof Condition.Always
        ? text.lasting()
        : text.both(text.of(condition), text.lasting());
  }

  private void condition(JsonWriter json, Condition condition) {
    var expression = new Expression();
    json.field("ConditionExpression", new ConditionText(expression, now).of(condition));
    expression.writeTo(json);
  }

  private static void key(JsonWriter json, ItemKey key) {
    json.startObject("Key");
    StoredItem.writeKey(json, key);
    json.endObject();
  }
}
