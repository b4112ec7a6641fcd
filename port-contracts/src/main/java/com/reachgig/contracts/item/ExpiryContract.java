package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From its time on an expired item is absent to everything that could see it. */
public abstract class ExpiryContract extends ItemStoreContract {
  private static final Duration LIFE = Duration.ofSeconds(10);

  @Test
  void an_item_lives_until_its_very_time() {
    expiring("a");

    clock.advance(LIFE.minusNanos(1));
    assertThat(store.get(key("a"))).isPresent();

    clock.advance(Duration.ofNanos(1));
    assertThat(store.get(key("a"))).isEmpty();

    clock.advance(Duration.ofDays(365));
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void reads_of_several_items_and_queries_pass_over_what_is_expired() {
    expiring("a");
    create("b");
    expiring("c");
    create("d");
    assertThat(sorts(walk(Query.table("PARTITION", 10)))).containsExactly("a", "b", "c", "d");

    clock.advance(LIFE);

    assertThat(sorts(store.getAll(List.of(key("c"), key("d"), key("a"))))).containsExactly("d");
    assertThat(sorts(walk(Query.table("PARTITION", 10)))).containsExactly("b", "d");
    assertThat(sorts(walk(Query.table("PARTITION", 1).descending()))).containsExactly("d", "b");
  }

  @Test
  void expired_items_do_not_use_up_the_limit_of_a_page() {
    for (String sort : List.of("a", "b", "c", "d", "e")) {
      expiring(sort);
    }
    create("f", "g");
    clock.advance(LIFE);

    assertThat(sorts(store.query(Query.table("PARTITION", 2)).items())).containsExactly("f", "g");
  }

  @Test
  void a_position_survives_that_its_item_expires() {
    expiring("a");
    expiring("b");
    create("c", "d");
    var query = Query.table("PARTITION", 2);
    var next = store.query(query).next();
    clock.advance(LIFE);

    assertThat(sorts(walk(query.after(next)))).containsExactly("c", "d");
  }

  @Test
  void conditions_take_an_expired_item_as_absent() {
    expiring("a");
    assertThat(holds(key("a"), Condition.exists())).isTrue();
    clock.advance(LIFE);

    assertThat(holds(key("a"), Condition.absent())).isTrue();
    assertThat(holds(key("a"), Condition.exists())).isFalse();
    assertThat(holds(key("a"), Condition.versionIs(1))).isFalse();
    assertThat(holds(key("a"), new Condition.Has("n"))).isFalse();
    assertThat(holds(key("a"), Condition.equal("n", Value.of(1)))).isFalse();
    refuse(List.of(key("a")), new Write.Replace(key("a"), 1, Map.of()));
    refuse(List.of(key("a")), new Write.Delete(key("a"), Condition.exists()));
  }

  @Test
  void an_expired_item_can_be_created_anew() {
    expiring("a");
    commit(new Write.Update(key("a"), Condition.exists(), new Change.Add("n", 1)));
    clock.advance(LIFE);

    commit(new Write.Create(key("a"), number(7)));

    assertThat(store.get(key("a"))).contains(new Item(key("a"), number(7), 1, null));
  }

  @Test
  void an_update_of_an_expired_item_creates_it_without_what_it_was() {
    commit(
        new Write.Create(
            key("a"), Map.of("n", Value.of(5), "old", Value.of("x")), clock.instant().plus(LIFE)));
    clock.advance(LIFE);

    commit(new Write.Update(key("a"), Condition.always(), new Change.Add("n", 1)));

    assertThat(store.get(key("a"))).contains(new Item(key("a"), number(1), 1, null));
  }

  @Test
  void an_expired_item_can_be_deleted_where_the_condition_allows_absence() {
    expiring("a");
    clock.advance(LIFE);

    commit(new Write.Delete(key("a"), Condition.always()));

    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void an_extended_life_is_lived() {
    expiring("a");
    var later = clock.instant().plus(LIFE).plus(LIFE);
    commit(new Write.Update(key("a"), Condition.exists(), new Change.Expire(later)));

    clock.advance(LIFE);
    assertThat(store.get(key("a"))).contains(new Item(key("a"), number(1), 2, later));

    clock.advance(LIFE);
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void an_item_written_with_a_time_in_the_past_is_absent_at_once() {
    commit(new Write.Create(key("a"), Map.of(), Instant.EPOCH));
    assertThat(store.get(key("a"))).isEmpty();
    assertThat(walk(Query.table("PARTITION", 10))).isEmpty();

    create("b");
    commit(new Write.Update(key("b"), Condition.exists(), new Change.Expire(Instant.EPOCH)));
    assertThat(store.get(key("b"))).isEmpty();
    commit(new Write.Create(key("b"), number(2)));
    assertThat(item(key("b")).version()).isEqualTo(1);
  }

  private void expiring(String sort) {
    commit(new Write.Create(key(sort), number(1), clock.instant().plus(LIFE)));
  }
}
