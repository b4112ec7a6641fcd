package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares all that is in a store with the ledger. */
final class Audit {
  private final Ledger ledger;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Target, State> states = new HashMap<>();
  private final Map<Target, Long> counts = new HashMap<>();

  private Audit(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What is wrong in the store; what is open in the ledger is settled as it was found. */
  static List<Finding> of(Stores stores, Ledger ledger) {
    var audit = new Audit(ledger);
    audit.findings.addAll(ledger.broken());
    var found = new HashMap<Target, Map<ItemKey, Item>>();
    for (var kind : Target.Kind.values()) {
      var items = all(stores.items(), Query.table(kind.partition(), Limits.PAGE_ITEMS));
      items.forEach(
          item ->
              found
                  .computeIfAbsent(Target.of(item.key()), _ -> new LinkedHashMap<>())
                  .put(item.key(), item));
    }
    for (var kind : Target.Kind.values()) {
      for (int number = 0; number < kind.targets; number++) {
        var target = new Target(kind, number);
        audit.target(target, found.getOrDefault(target, Map.of()));
      }
    }
    audit.index(stores.items(), found.values().stream().flatMap(m -> m.values().stream()).toList());
    var queued = audit.queue(stores.queue());
    ledger.settle(audit.states, audit.counts, queued);
    return audit.findings;
  }

  static String value(Item item) {
    return text(item, Target.VALUE);
  }

  private static String text(Item item, String attribute) {
    return item.attributes().get(attribute) instanceof Value.Text(String text) ? text : "";
  }

  private static List<Item> all(ItemStore items, Query query) {
    var result = new ArrayList<Item>();
    @Nullable Cursor next = null;
    do {
      var page = items.query(query.after(next));
      result.addAll(page.items());
      next = page.next();
    } while (next != null);
    return result;
  }

  private void target(Target target, Map<ItemKey, Item> items) {
    if (target.kind() == Target.Kind.COUNTER) {
      counter(target, items);
      return;
    }
    var keys = target.keys();
    var first = state(items.get(keys.getFirst()));
    for (var key : keys) {
      var state = state(items.get(key));
      if (!state.equals(first)) {
        add(Finding.Kind.PARTIAL, keys.getFirst() + " is " + first + " but " + key + " " + state);
      }
    }
    items.values().forEach(this::whole);
    compare(target, first);
    states.put(target, first);
  }

  private static State state(@Nullable Item item) {
    return item == null ? State.ABSENT : new State(item.version(), value(item));
  }

  private void whole(Item item) {
    if (!item.attributes().equals(Target.attributes(value(item)))) {
      add(Finding.Kind.INCONSISTENT, item.key() + " does not have its value's attributes");
    }
  }

  private void compare(Target target, State found) {
    var acknowledged = ledger.state(target);
    var open = ledger.openStates(target);
    boolean superseded =
        target.kind() == Target.Kind.CONTENDED && found.version() <= acknowledged.version();
    if (found.equals(acknowledged) || (open.contains(found) && !superseded)) {
      return;
    }
    boolean known = found.absent() || ledger.intended(found.value());
    add(
        known ? Finding.Kind.LOST : Finding.Kind.PHANTOM,
        target + " is " + found + ", acknowledged is " + acknowledged + ", open are " + open);
  }

  private void counter(Target target, Map<ItemKey, Item> items) {
    var item = items.get(target.keys().getFirst());
    long found =
        item != null && item.attributes().get(Target.COUNT) instanceof Value.Whole(long count)
            ? count
            : 0;
    long acknowledged = ledger.count(target);
    if (found < acknowledged) {
      add(Finding.Kind.LOST, target + " is " + found + ", acknowledged are " + acknowledged);
    }
    long most = acknowledged + ledger.openIncrements(target);
    if (found > most) {
      add(Finding.Kind.PHANTOM, target + " is " + found + ", intended were " + most);
    }
    if (item != null && item.version() != found) {
      add(Finding.Kind.INCONSISTENT, target + " is " + found + " at version " + item.version());
    }
    counts.put(target, found);
  }

  private void index(ItemStore store, List<Item> items) {
    var inTable = new HashMap<ItemKey, Item>();
    items.stream()
        .filter(item -> item.attributes().containsKey(Target.INDEX_PARTITION))
        .forEach(item -> inTable.put(item.key(), item));
    var inIndex = new HashMap<ItemKey, Item>();
    IntStream.range(0, Target.INDEX_PARTITIONS)
        .mapToObj(number -> Target.indexPartition(number))
        .flatMap(name -> all(store, Query.index(Stores.INDEX, name, Limits.PAGE_ITEMS)).stream())
        .forEach(item -> inIndex.put(item.key(), item));
    if (!inIndex.equals(inTable)) {
      inIndex.entrySet().removeAll(inTable.entrySet());
      add(Finding.Kind.INCONSISTENT, "the index is not the table's; it alone has " + inIndex);
    }
  }

  private Set<String> queue(WorkQueue queue) {
    var found = new HashSet<String>();
    List<Received> received;
    do {
      received = queue.receive(WorkQueue.BATCH, Duration.ZERO);
      for (var message : received) {
        if (!found.add(message.body())) {
          add(Finding.Kind.INCONSISTENT, "twice in the queue: " + message.body());
        }
      }
    } while (!received.isEmpty());
    var lost = ledger.mustBeQueued();
    lost.removeAll(found);
    lost.forEach(body -> add(Finding.Kind.LOST, "message " + body));
    var phantoms = new HashSet<>(found);
    phantoms.removeAll(ledger.mayBeQueued());
    phantoms.forEach(body -> add(Finding.Kind.PHANTOM, "message " + body));
    return found;
  }

  private void add(Finding.Kind kind, String what) {
    findings.add(new Finding(kind, what));
  }
}
