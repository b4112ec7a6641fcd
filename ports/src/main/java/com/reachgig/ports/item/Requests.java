package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What every store refuses of a request before it looks at what is stored: text that UTF-8 cannot
 * hold and lists of the wrong shape with {@link IllegalArgumentException}, items that no table may
 * hold also with LIMIT_EXCEEDED.
 */
public final class Requests {
  private Requests() {}

  public static void require(ItemKey key) {
    requireText(key.partition());
    requireText(key.sort());
  }

  /** The keys of {@link ItemStore#getAll}. */
  public static void require(List<ItemKey> keys) {
    Limits.atMost("keys", keys.size(), Limits.GET_KEYS);
    var seen = HashSet.<ItemKey>newHashSet(keys.size());
    for (var key : keys) {
      require(key);
      if (!seen.add(key)) {
        throw new IllegalArgumentException("read twice: " + key);
      }
    }
  }

  /** A query, apart from its cursor, which {@link Position#after} judges. */
  public static void require(Table table, Query query) {
    if (query.index() != null) {
      table.index(query.index()).requirePartition(query.partition());
    }
    requireText(query.partition());
    switch (query.range()) {
      case SortRange.Everything _ -> {}
      case SortRange.StartsWith(String prefix) -> requireText(prefix);
      case SortRange.AtLeast(String first) -> requireText(first);
      case SortRange.AtMost(String last) -> requireText(last);
      case SortRange.Between(String first, String last) -> {
        requireText(first);
        requireText(last);
      }
    }
  }

  public static void require(Table table, WriteBatch batch) {
    for (var write : batch.writes()) {
      require(write.key());
      switch (write) {
        case Write.Create(var key, var attributes, _) -> require(table, key, attributes);
        case Write.Replace(var key, _, var attributes, _) -> require(table, key, attributes);
        case Write.Update(_, var condition, var changes) -> {
          require(condition);
          changes.forEach(Requests::require);
        }
        case Write.Delete(_, var condition) -> require(condition);
        case Write.Check(_, var condition) -> require(condition);
      }
    }
  }

  /** The limit of a page of {@link ItemTransfer#read}. */
  public static void requirePage(int limit) {
    Limits.requirePage(limit);
  }

  /** The items of {@link ItemTransfer#put}. */
  public static void requirePut(Table table, List<Item> items) {
    Limits.atMost("items", items.size(), Limits.PUT_ITEMS);
    require(items.stream().map(Item::key).toList());
    for (var item : items) {
      require(table, item.key(), item.attributes());
    }
  }

  private static void require(Table table, ItemKey key, Map<String, Value> attributes) {
    requireTexts(attributes);
    table.requireStorable(key, attributes);
  }

  private static void require(Condition condition) {
    switch (condition) {
      case Condition.Always _, Condition.Absent _, Condition.Exists _, Condition.VersionIs _ -> {}
      case Condition.Has(String attribute) -> requireText(attribute);
      case Condition.Lacks(String attribute) -> requireText(attribute);
      case Condition.Compare(String attribute, _, Value value) -> {
        requireText(attribute);
        require(value);
      }
      case Condition.All(var conditions) -> conditions.forEach(Requests::require);
      case Condition.Any(var conditions) -> conditions.forEach(Requests::require);
    }
  }

  private static void require(Change change) {
    switch (change) {
      case Change.Set(String attribute, Value value) -> {
        requireText(attribute);
        require(value);
      }
      case Change.Remove(String attribute) -> requireText(attribute);
      case Change.Add(String attribute, _) -> requireText(attribute);
      case Change.Expire _ -> {}
    }
  }

  private static void require(Value value) {
    switch (value) {
      case Value.Text(String text) -> requireText(text);
      case Value.Whole _, Value.Flag _, Value.Bytes _ -> {}
      case Value.Sequence(var values) -> values.forEach(Requests::require);
      case Value.Fields(var values) -> requireTexts(values);
    }
  }

  private static void requireTexts(Map<String, Value> values) {
    for (var value : values.entrySet()) {
      requireText(value.getKey());
      require(value.getValue());
    }
  }

  private static void requireText(String text) {
    if (!Utf8.isWellFormed(text)) {
      throw new IllegalArgumentException("text with an unpaired surrogate");
    }
  }
}
