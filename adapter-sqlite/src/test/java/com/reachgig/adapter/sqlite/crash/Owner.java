package com.reachgig.adapter.sqlite.crash;

import com.reachgig.adapter.sqlite.crash.Line.Effect;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Creates, changes and deletes targets that nobody else writes; all items of one in one batch. */
final class Owner {
  private final ItemStore items;
  private final Reports reports;
  private final Random random;
  private final Values values;
  private final List<Target> targets;
  private final Map<Target, State> states = new HashMap<>();

  Owner(ItemStore items, Reports reports, Random random, Values values, List<Target> targets) {
    this.items = items;
    this.reports = reports;
    this.random = random;
    this.values = values;
    this.targets = targets;
  }

  void step() {
    var target = targets.get(random.nextInt(targets.size()));
    var state = states.computeIfAbsent(target, this::read);
    int dice = random.nextInt(100);
    if (state.absent()) {
      put(target, 1, (key, value) -> new Write.Create(key, Target.attributes(value)));
    } else if (dice < 50) {
      long version = state.version();
      put(
          target,
          version + 1,
          (key, value) -> new Write.Replace(key, version, Target.attributes(value)));
    } else if (dice < 70) {
      put(target, state.version() + 1, (key, value) -> update(key, value, state));
    } else if (dice < 90) {
      var condition = Condition.versionIs(state.version());
      attempt(
          target, new Effect.Remove(target), State.ABSENT, key -> new Write.Delete(key, condition));
    } else {
      refuse(target, state);
    }
  }

  private State read(Target target) {
    return items
        .get(target.keys().getFirst())
        .map(item -> new State(item.version(), Audit.value(item)))
        .orElse(State.ABSENT);
  }

  private static Write update(ItemKey key, String value, State state) {
    var changes = new ArrayList<Change>();
    Target.attributes(value).forEach((name, to) -> changes.add(new Change.Set(name, to)));
    return new Write.Update(key, Condition.equal(Target.VALUE, Value.of(state.value())), changes);
  }

  private interface WriteOfValue {
    Write to(ItemKey key, String value);
  }

  private void put(Target target, long version, WriteOfValue write) {
    var value = values.next();
    attempt(
        target,
        new Effect.Put(target, version, value),
        new State(version, value),
        key -> write.to(key, value));
  }

  private void attempt(Target target, Effect effect, State after, Function<ItemKey, Write> write) {
    var batch = new WriteBatch(target.keys().stream().map(write).toList());
    switch (reports.certain(effect, () -> committed(batch))) {
      case ACKNOWLEDGED -> states.put(target, after);
      case REFUSED -> reports.tell(new Line.Broken(effect + " was refused"));
      case UNCHANGED -> Pause.afterFault();
      case UNKNOWN -> forget(target);
    }
  }

  /** A batch whose last condition does not hold must change nothing. */
  private void refuse(Target target, State state) {
    var value = values.next();
    var effect = new Effect.Put(target, state.version() + 1, value);
    var keys = target.keys();
    var writes = new ArrayList<Write>();
    for (var key : keys.subList(0, keys.size() - 1)) {
      writes.add(new Write.Replace(key, state.version(), Target.attributes(value)));
    }
    writes.add(new Write.Create(keys.getLast(), Target.attributes(value)));
    var batch = new WriteBatch(writes);
    switch (reports.around(effect, () -> committed(batch))) {
      case ACKNOWLEDGED -> reports.tell(new Line.Broken(effect + " was not refused"));
      case REFUSED -> {}
      case UNCHANGED -> Pause.afterFault();
      case UNKNOWN -> forget(target);
    }
  }

  /** Its state must be read anew. */
  private void forget(Target target) {
    states.remove(target);
    Pause.afterFault();
  }

  private boolean committed(WriteBatch batch) {
    return items.write(batch) instanceof WriteOutcome.Committed;
  }
}
