package com.reachgig.adapter.sqlite.crash;

import com.reachgig.adapter.sqlite.crash.Line.Effect;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.Random;

/** Adds one to a counter that others add to as well. */
final class Counter {
  private final ItemStore items;
  private final Reports reports;
  private final Random random;

  Counter(ItemStore items, Reports reports, Random random) {
    this.items = items;
    this.reports = reports;
    this.random = random;
  }

  void step() {
    var target = new Target(Target.Kind.COUNTER, random.nextInt(Target.Kind.COUNTER.targets));
    var batch =
        WriteBatch.of(
            new Write.Update(
                target.keys().getFirst(), Condition.always(), new Change.Add(Target.COUNT, 1)));
    var result =
        reports.around(
            new Effect.Increment(target),
            () -> items.write(batch) instanceof WriteOutcome.Committed);
    if (result != Reports.Result.ACKNOWLEDGED) {
      Pause.afterFault();
    }
  }
}
