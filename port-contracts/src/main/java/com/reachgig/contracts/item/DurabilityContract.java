package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the end of the process leaves of a store: everything that was acknowledged, where its
 * fixture says that it is durable; nothing, where not.
 */
public abstract class DurabilityContract extends ItemStoreContract {
  private static final Query ALL = Query.table("PARTITION", 1_000);

  @Test
  void every_kind_of_write_is_still_there() {
    var expiresAt = clock.instant().plus(Duration.ofHours(1));
    commit(new Write.Create(key("created"), number(1), expiresAt));
    create("replaced", "updated", "deleted");
    commit(
        new Write.Replace(key("replaced"), 1, number(2)),
        new Write.Update(key("updated"), Condition.exists(), new Change.Add("n", 3)),
        new Write.Delete(key("deleted"), Condition.exists()));

    assertLeft(
        new Item(key("created"), number(1), 1, expiresAt),
        new Item(key("replaced"), number(2), 2, null),
        new Item(key("updated"), number(3), 2, null));
  }

  @Test
  void nothing_is_there_of_a_batch_that_was_refused() {
    create("a");
    refuse(
        List.of(key("a")),
        new Write.Create(key("b"), Map.of()),
        new Write.Create(key("a"), number(2)));

    assertLeft(new Item(key("a"), Map.of(), 1, null));
  }

  @Test
  void what_many_writers_were_told_is_there() {
    int writers = 16;
    int each = 20;
    Parallel.run(
        writers,
        writer -> {
          for (int i = 0; i < each; i++) {
            commit(new Write.Create(key("%02d-%02d".formatted(writer, i)), number(i)));
          }
        });
    var before = walk(ALL);
    assertThat(before).hasSize(writers * each);

    assertLeft(before.toArray(Item[]::new));
  }

  @Test
  void indexes_and_cursors_go_on() {
    for (String sort : List.of("a", "b", "c")) {
      var attributes = Map.of("owner", Value.of("ann"), "rank", Value.of(sort));
      commit(new Write.Create(key(sort), attributes));
    }
    var owned = Query.index("byOwner", "ann", 2);
    settle(owned, items -> assertThat(items).hasSize(3));
    var next = store.query(owned).next();

    if (reopened()) {
      assertThat(sorts(store.query(owned.after(next)).items())).containsExactly("c");
      settle(owned, items -> assertThat(sorts(items)).containsExactly("a", "b", "c"));
    }
  }

  private void assertLeft(Item... items) {
    if (reopened()) {
      assertThat(walk(ALL)).containsExactly(items);
    }
  }

  /** Where nothing outlives the store, another one of the same kind must be empty. */
  private boolean reopened() {
    var left = fixture.reopen();
    if (left.isPresent()) {
      store = left.get();
      return true;
    }
    try (var another = fixture()) {
      assertThat(another.open(ContractTable.TABLE).query(ALL).items()).isEmpty();
    }
    return false;
  }
}
