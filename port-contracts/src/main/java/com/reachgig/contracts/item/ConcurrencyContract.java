package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Compare;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writers at the same time lose nothing of each other, and batches do not interleave. */
public abstract class ConcurrencyContract extends ItemStoreContract {
  private static final int WRITERS = 32;
  private static final int REPLACEMENTS = 25 * WRITERS;
  private static final ItemKey COUNTER = key("counter");

  @Test
  void no_conditional_increment_is_lost() {
    int each = 1_000;
    int all = WRITERS * each;
    commit(new Write.Create(COUNTER, number(0)));
    var increment =
        new Write.Update(
            COUNTER, new Compare("n", Relation.LESS, Value.of(all)), new Change.Add("n", 1));

    Parallel.run(
        WRITERS,
        _ -> {
          for (int i = 0; i < each; i++) {
            commit(increment);
          }
        });

    assertThat(store.get(COUNTER)).contains(new Item(COUNTER, number(all), all + 1L, null));
    refuse(List.of(COUNTER), increment);
  }

  @Test
  void no_replacement_of_a_version_is_lost() {
    commit(new Write.Create(COUNTER, number(0)));

    Parallel.run(
        WRITERS,
        _ -> {
          for (int i = 0; i < REPLACEMENTS / WRITERS; i++) {
            replaceOnce();
          }
        });

    assertThat(store.get(COUNTER))
        .contains(new Item(COUNTER, number(REPLACEMENTS), REPLACEMENTS + 1, null));
  }

  @Test
  void one_of_many_creators_of_an_item_wins() {
    for (int round = 0; round < 20; round++) {
      var key = key("contested-" + round);
      var winners = new AtomicInteger();
      Parallel.run(
          WRITERS,
          worker -> {
            if (write(new Write.Create(key, number(worker))) instanceof WriteOutcome.Committed) {
              winners.incrementAndGet();
            }
          });
      assertThat(winners).hasValue(1);
    }
  }

  @Test
  void batches_at_the_same_time_do_not_interleave() {
    var left = key("left");
    var right = new ItemKey("ELSEWHERE", "right");
    commit(new Write.Create(left, number(0)), new Write.Create(right, number(0)));

    Parallel.run(
        8,
        worker -> {
          for (int i = 0; i < 100; i++) {
            if (worker % 2 == 0) {
              commit(
                  new Write.Update(left, Condition.exists(), new Change.Add("n", 1)),
                  new Write.Update(right, Condition.exists(), new Change.Add("n", 1)));
            } else {
              assertSameVersion(left, right);
            }
          }
        });

    assertThat(item(left).attributes()).isEqualTo(number(400));
    assertThat(item(right).attributes()).isEqualTo(number(400));
  }

  @Test
  void what_moves_between_items_is_neither_lost_nor_doubled() {
    int accounts = 4;
    for (int i = 0; i < accounts; i++) {
      commit(new Write.Create(key("account-" + i), number(1)));
    }

    Parallel.run(
        WRITERS,
        worker -> {
          for (int i = 0; i < 30; i++) {
            int from = (worker + i) % accounts;
            int to = (from + 1 + i % (accounts - 1)) % accounts;
            move(key("account-" + from), key("account-" + to));
          }
        });

    var balances = IntStream.range(0, accounts).mapToObj(i -> count(key("account-" + i))).toList();
    assertThat(balances).allMatch(balance -> balance >= 0);
    assertThat(balances.stream().mapToLong(Long::longValue).sum()).isEqualTo(accounts);
  }

  @Test
  void a_walk_among_writers_sees_every_lasting_item_once() {
    int lasting = 50;
    for (int i = 0; i < lasting; i++) {
      commit(new Write.Create(key("k%02d".formatted(i)), Map.of("stays", Value.of(true))));
    }
    var expected = IntStream.range(0, lasting).mapToObj("k%02d"::formatted).toList();

    Parallel.run(
        8,
        worker -> {
          for (int i = 0; i < 30; i++) {
            if (worker % 2 == 0) {
              var passing = key("k%02d-%d".formatted(i, worker));
              commit(new Write.Create(passing, Map.of()));
              commit(new Write.Delete(passing, Condition.exists()));
            } else {
              var found = walk(Query.table("PARTITION", 7));
              found.removeIf(item -> !item.attributes().containsKey("stays"));
              assertThat(sorts(found)).isEqualTo(expected);
            }
          }
        });
  }

  /** Each attempt that is refused means that another replacement came first. */
  private void replaceOnce() {
    for (int attempt = 0; attempt < REPLACEMENTS; attempt++) {
      var item = item(COUNTER);
      var next = number(count(item) + 1);
      if (write(new Write.Replace(COUNTER, item.version(), next))
          instanceof WriteOutcome.Committed) {
        return;
      }
    }
    throw new AssertionError("a replacement of the version that was read never succeeds");
  }

  /** Both items are written together only, so a check of both sees the version of neither alone. */
  private void assertSameVersion(ItemKey left, ItemKey right) {
    long version = item(left).version();
    var outcome =
        write(
            new Write.Check(left, Condition.versionIs(version)),
            new Write.Check(right, Condition.versionIs(version)));
    assertThat(outcome)
        .isIn(new WriteOutcome.Committed(), new WriteOutcome.Conflict(List.of(left, right)));
  }

  private void move(ItemKey from, ItemKey to) {
    write(
        new Write.Update(
            from, new Compare("n", Relation.AT_LEAST, Value.of(1)), new Change.Add("n", -1)),
        new Write.Update(to, Condition.exists(), new Change.Add("n", 1)));
  }

  private long count(ItemKey key) {
    return count(item(key));
  }

  private static long count(Item item) {
    return item.attributes().get("n") instanceof Value.Whole(long n) ? n : -1;
  }
}
