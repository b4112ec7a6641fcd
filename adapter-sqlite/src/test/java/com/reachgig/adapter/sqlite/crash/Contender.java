package com.reachgig.adapter.sqlite.crash;

import com.reachgig.adapter.sqlite.crash.Line.Effect;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.Random;

/** Changes an item that others change too, each time with the version that it has just read. */
final class Contender {
  private final ItemStore items;
  private final Reports reports;
  private final Random random;
  private final Values values;

  Contender(ItemStore items, Reports reports, Random random, Values values) {
    this.items = items;
    this.reports = reports;
    this.random = random;
    this.values = values;
  }

  void step() {
    var target = new Target(Target.Kind.CONTENDED, random.nextInt(Target.Kind.CONTENDED.targets));
    var key = target.keys().getFirst();
    long version = items.get(key).map(item -> item.version()).orElse(0L);
    var value = values.next();
    var attributes = Target.attributes(value);
    var write =
        version == 0
            ? new Write.Create(key, attributes)
            : new Write.Replace(key, version, attributes);
    var result =
        reports.around(
            new Effect.Put(target, version + 1, value),
            () -> items.write(WriteBatch.of(write)) instanceof WriteOutcome.Committed);
    if (result == Reports.Result.UNCHANGED || result == Reports.Result.UNKNOWN) {
      Pause.afterFault();
    }
  }
}
