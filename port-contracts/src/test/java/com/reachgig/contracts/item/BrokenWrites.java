package com.reachgig.contracts.item;

import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/** Stores that write wrongly. */
final class BrokenWrites {
  private BrokenWrites() {}

  /** Forgets the conditions of updates, deletions and checks. */
  static ItemStore droppingConditions(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        return right.write(
            new WriteBatch(batch.writes().stream().map(BrokenWrites::unconditional).toList()));
      }
    };
  }

  /** Judges conditions first and writes later, with nothing that holds others off between. */
  static ItemStore checkingThenActing(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        var checks =
            batch.writes().stream()
                .<Write>map(write -> new Write.Check(write.key(), write.condition()))
                .toList();
        if (right.write(new WriteBatch(checks)) instanceof WriteOutcome.Conflict conflict) {
          return conflict;
        }
        LockSupport.parkNanos(1); // lets others in
        var outcome =
            right.write(
                new WriteBatch(batch.writes().stream().map(BrokenWrites::unconditional).toList()));
        return outcome instanceof WriteOutcome.Conflict ? new WriteOutcome.Committed() : outcome;
      }
    };
  }

  /** Answers before the batch is where readers look: it gets there with the next one. */
  static ItemStore acknowledgingEarly(ItemStore right) {
    return new Forwarding(right) {
      private final ArrayDeque<WriteBatch> pending = new ArrayDeque<>();

      @Override
      public synchronized WriteOutcome write(WriteBatch batch) {
        if (!pending.isEmpty()) {
          right.write(pending.remove());
        }
        pending.add(batch);
        return new WriteOutcome.Committed();
      }
    };
  }

  /** Writes one by one and leaves what it wrote before the one that is refused. */
  static ItemStore writingHalves(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        var conflicts = new ArrayList<ItemKey>();
        for (var write : batch.writes()) {
          if (right.write(WriteBatch.of(write)) instanceof WriteOutcome.Conflict(var keys)) {
            conflicts.addAll(keys);
          }
        }
        return conflicts.isEmpty()
            ? new WriteOutcome.Committed()
            : new WriteOutcome.Conflict(conflicts);
      }
    };
  }

  /** Names one item of those that conflicted. */
  static ItemStore namingTheFirstConflict(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        return right.write(batch) instanceof WriteOutcome.Conflict(var keys)
            ? new WriteOutcome.Conflict(keys.subList(0, 1))
            : new WriteOutcome.Committed();
      }
    };
  }

  /** Repeats a write of its own accord. */
  static ItemStore writingTwice(ItemStore right) {
    return new Forwarding(right) {
      @Override
      public WriteOutcome write(WriteBatch batch) {
        var outcome = right.write(batch);
        right.write(batch);
        return outcome;
      }
    };
  }

  private static Write unconditional(Write write) {
    return switch (write) {
      case Write.Create create -> create;
      case Write.Replace replace -> replace;
      case Write.Update update ->
          new Write.Update(update.key(), Condition.always(), update.changes());
      case Write.Delete delete -> new Write.Delete(delete.key(), Condition.always());
      case Write.Check check -> new Write.Check(check.key(), Condition.always());
    };
  }
}
