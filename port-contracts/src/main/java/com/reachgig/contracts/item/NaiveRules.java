package com.reachgig.contracts.item;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the model makes of conditions and writes. */
final class NaiveRules {
  private static final Map<Relation, Set<Integer>> SIGNS =
      Map.of(
          Relation.EQUAL, Set.of(0),
          Relation.LESS, Set.of(-1),
          Relation.AT_MOST, Set.of(-1, 0),
          Relation.GREATER, Set.of(1),
          Relation.AT_LEAST, Set.of(0, 1));

  private NaiveRules() {}

  static boolean holds(Condition condition, Optional<Item> item) {
    return switch (condition) {
      case Condition.Always _ -> true;
      case Condition.Absent _ -> item.isEmpty();
      case Condition.Exists _ -> item.isPresent();
      case Condition.VersionIs is -> item.filter(i -> i.version() == is.version()).isPresent();
      case Condition.Has has -> attribute(item, has.attribute()).isPresent();
      case Condition.Lacks lacks ->
          item.isPresent() && attribute(item, lacks.attribute()).isEmpty();
      case Condition.Compare compare ->
          attribute(item, compare.attribute()).filter(value -> holds(compare, value)).isPresent();
      case Condition.All all -> all.conditions().stream().allMatch(each -> holds(each, item));
      case Condition.Any any -> any.conditions().stream().anyMatch(each -> holds(each, item));
    };
  }

  private static boolean holds(Condition.Compare compare, Value actual) {
    if (compare.value().equals(actual)) {
      return SIGNS.getOrDefault(compare.relation(), Set.of()).contains(0);
    }
    int order = 0;
    if (actual instanceof Value.Whole(long a) && compare.value() instanceof Value.Whole(long b)) {
      order = BigInteger.valueOf(a).compareTo(BigInteger.valueOf(b));
    } else if (actual instanceof Value.Text(var a)
        && compare.value() instanceof Value.Text(var b)) {
      order = Integer.signum(NaiveItemStore.BYTES.compare(a, b));
    }
    return order != 0 && SIGNS.getOrDefault(compare.relation(), Set.of()).contains(order);
  }

  private static Optional<Value> attribute(Optional<Item> item, String name) {
    return item.map(present -> present.attributes().get(name));
  }

  static Optional<Item> result(Write write, Optional<Item> before) {
    long version = 1 + before.map(Item::version).orElse(0L);
    return switch (write) {
      case Write.Create create ->
          Optional.of(new Item(create.key(), create.attributes(), version, create.expiresAt()));
      case Write.Replace replace ->
          Optional.of(new Item(replace.key(), replace.attributes(), version, replace.expiresAt()));
      case Write.Update update -> Optional.of(updated(update, before, version));
      case Write.Delete _ -> Optional.empty();
      case Write.Check _ -> before;
    };
  }

  private static Item updated(Write.Update update, Optional<Item> before, long version) {
    var attributes = new HashMap<String, Value>();
    before.ifPresent(item -> attributes.putAll(item.attributes()));
    var expiresAt = before.map(Item::expiresAt).orElse(null);
    for (var change : update.changes()) {
      switch (change) {
        case Change.Set set -> attributes.put(set.attribute(), set.value());
        case Change.Remove remove -> attributes.remove(remove.attribute());
        case Change.Expire expire -> expiresAt = expire.expiresAt();
        case Change.Add add -> {
          var number = attributes.getOrDefault(add.attribute(), Value.of(0));
          if (!(number instanceof Value.Whole(long value))) {
            throw new IllegalArgumentException("no number: " + add.attribute());
          }
          attributes.put(add.attribute(), Value.of(value + add.delta()));
        }
      }
    }
    return new Item(update.key(), attributes, version, expiresAt);
  }

  /** The item as an index shows it. */
  static Item seen(Index index, Item item) {
    return switch (index.projection()) {
      case Index.Projection.Everything _ -> item;
      case Index.Projection.Only only -> {
        var shown = new HashMap<String, Value>();
        item.attributes()
            .forEach(
                (name, value) -> {
                  if (only.attributes().contains(name)
                      || Set.of(index.partitionAttribute(), index.sortAttribute()).contains(name)) {
                    shown.put(name, value);
                  }
                });
        yield new Item(item.key(), shown, item.version(), item.expiresAt());
      }
    };
  }
}
