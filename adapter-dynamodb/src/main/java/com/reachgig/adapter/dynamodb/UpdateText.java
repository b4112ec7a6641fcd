package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an update as DynamoDB's expression, with those of the adapter's own attributes.
 */
final class UpdateText {
  private final Expression expression;
  private final Table table;
  private final ItemKey key;
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final List<String> additions = new ArrayList<>();

  private UpdateText(Expression expression, Table table, ItemKey key) {
    this.expression = expression;
    this.table = table;
    this.key = key;
  }

  static String of(
      Expression expression,
      Table table,
      ItemKey key,
      List<Change> changes,
      Value.@Nullable Bytes stamp) {
    var text = new UpdateText(expression, table, key);
    changes.forEach(text::add);
    text.add(TableDefinition.VERSION, 1);
    if (stamp != null) {
      text.set(TableDefinition.STAMP, stamp);
    }
    return text.joined();
  }

  private void add(Change change) {
    switch (change) {
      case Change.Set(String attribute, Value value) -> {
        set(Names.stored(attribute), value);
        if (value instanceof Value.Text(String text)) {
          sharded(attribute)
              .forEach(
                  index ->
                      set(
                          Shards.attribute(index),
                          Value.of(Shards.partition(index, text, Shards.of(index, key)))));
        }
      }
      case Change.Remove(String attribute) -> {
        remove(Names.stored(attribute));
        sharded(attribute).forEach(index -> remove(Shards.attribute(index)));
      }
      case Change.Add(String attribute, long delta) -> add(Names.stored(attribute), delta);
      case Change.Expire(var expiresAt) -> {
        if (expiresAt == null) {
          remove(TableDefinition.TIME_TO_LIVE);
        } else {
          set(TableDefinition.TIME_TO_LIVE, Value.of(expiresAt.getEpochSecond()));
        }
      }
    }
  }

  private List<Index> sharded(String attribute) {
    return table.indexes().stream()
        .filter(index -> index.shards() > 1 && index.partitionAttribute().equals(attribute))
        .toList();
  }

  private void set(String stored, Value value) {
    sets.add(expression.name(stored) + " = " + expression.value(value));
  }

  private void remove(String stored) {
    removals.add(expression.name(stored));
  }

  private void add(String stored, long delta) {
    additions.add(expression.name(stored) + " " + expression.value(Value.of(delta)));
  }

  private String joined() {
    var text = new StringBuilder("ADD ").append(String.join(", ", additions));
    if (!sets.isEmpty()) {
      text.append(" SET ").append(String.join(", ", sets));
    }
    if (!removals.isEmpty()) {
      text.append(" REMOVE ").append(String.join(", ", removals));
    }
    return text.toString();
  }
}
