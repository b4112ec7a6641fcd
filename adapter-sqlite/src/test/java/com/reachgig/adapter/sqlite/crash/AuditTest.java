package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.adapter.inmemory.InMemoryQueues;
import com.reachgig.adapter.sqlite.crash.Finding.Kind;
import com.reachgig.adapter.sqlite.crash.Line.Effect;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.WorkQueue;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the audit finds what it is there to find, and finds nothing else. */
final class AuditTest {
  private static final Target OWNED = new Target(Target.Kind.OWNED, 3);
  private static final Target TRIPLE = new Target(Target.Kind.TRIPLE, 3);
  private static final Target CONTENDED = new Target(Target.Kind.CONTENDED, 3);
  private static final Target COUNTER = new Target(Target.Kind.COUNTER, 3);

  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private final ItemStore items = InMemoryItemStore.of(Stores.TABLE, clock);
  private final InMemoryQueues queues = new InMemoryQueues(List.of(Stores.QUEUE), clock);
  private final WorkQueue queue = queues.queue(Stores.QUEUE.name());
  private final Ledger ledger = new Ledger();
  private long ops;

  @Test
  void nothing_is_wrong_where_all_that_was_acknowledged_is_there() {
    acknowledged(new Effect.Put(OWNED, 1, "x"));
    acknowledged(new Effect.Put(TRIPLE, 1, "y"));
    acknowledged(new Effect.Increment(COUNTER));
    acknowledged(new Effect.Send("m"));
    create(OWNED.keys().getFirst(), "x");
    TRIPLE.keys().forEach(key -> create(key, "y"));
    count(1);
    queue.send(List.of(Message.of("m")));

    assertThat(audit()).isEmpty();
  }

  @Test
  void what_was_not_acknowledged_may_be_there_or_not() {
    intended(new Effect.Put(OWNED, 1, "x"));
    intended(new Effect.Put(TRIPLE, 1, "y"));
    intended(new Effect.Increment(COUNTER));
    intended(new Effect.Send("m"));
    TRIPLE.keys().forEach(key -> create(key, "y"));
    queue.send(List.of(Message.of("m")));

    assertThat(audit()).isEmpty();
  }

  @Test
  void an_audit_settles_what_was_open() {
    intended(new Effect.Put(OWNED, 1, "x"));
    create(OWNED.keys().getFirst(), "x");
    assertThat(audit()).isEmpty();
    delete(OWNED.keys().getFirst());

    assertThat(audit()).containsExactly(Kind.LOST);
  }

  @Test
  void an_acknowledged_write_that_is_missing_is_lost() {
    acknowledged(new Effect.Put(OWNED, 1, "x"));

    assertThat(audit()).containsExactly(Kind.LOST);
  }

  @Test
  void an_acknowledged_change_that_was_undone_is_lost() {
    acknowledged(new Effect.Put(CONTENDED, 1, "x"));
    acknowledged(new Effect.Put(CONTENDED, 2, "y"));
    create(CONTENDED.keys().getFirst(), "x");

    assertThat(audit()).containsExactly(Kind.LOST);
  }

  @Test
  void an_acknowledged_removal_that_was_undone_is_lost() {
    acknowledged(new Effect.Put(OWNED, 1, "x"));
    acknowledged(new Effect.Remove(OWNED));
    create(OWNED.keys().getFirst(), "x");

    assertThat(audit()).containsExactly(Kind.LOST);
  }

  @Test
  void two_acknowledged_writes_at_one_version_are_a_lost_one() {
    acknowledged(new Effect.Put(CONTENDED, 1, "x"));
    acknowledged(new Effect.Put(CONTENDED, 1, "y"));
    create(CONTENDED.keys().getFirst(), "x");

    assertThat(audit()).containsExactly(Kind.LOST);
  }

  @Test
  void two_items_of_a_triple_are_a_part() {
    intended(new Effect.Put(TRIPLE, 1, "x"));
    TRIPLE.keys().subList(0, 2).forEach(key -> create(key, "x"));

    assertThat(audit()).containsExactly(Kind.PARTIAL);
  }

  @Test
  void a_refused_write_that_is_there_is_a_phantom() {
    ledger.note(new Line.Intent(1, new Effect.Put(OWNED, 1, "x")));
    ledger.note(new Line.Refused(1));
    create(OWNED.keys().getFirst(), "x");

    assertThat(audit()).containsExactly(Kind.PHANTOM);
  }

  @Test
  void a_write_that_failed_with_nothing_changed_is_a_phantom_if_it_is_there() {
    ledger.note(new Line.Intent(1, new Effect.Put(OWNED, 1, "x")));
    ledger.note(new Line.Failed(1, Fault.STORAGE_FULL));
    create(OWNED.keys().getFirst(), "x");

    assertThat(audit()).containsExactly(Kind.PHANTOM);
  }

  @Test
  void a_write_whose_outcome_is_unknown_may_be_there() {
    ledger.note(new Line.Intent(1, new Effect.Put(OWNED, 1, "x")));
    ledger.note(new Line.Failed(1, Fault.OUTCOME_UNKNOWN));
    create(OWNED.keys().getFirst(), "x");

    assertThat(audit()).isEmpty();
  }

  @Test
  void a_counter_must_be_between_what_was_acknowledged_and_what_was_intended() {
    acknowledged(new Effect.Increment(COUNTER));
    acknowledged(new Effect.Increment(COUNTER));
    intended(new Effect.Increment(COUNTER));

    count(1);
    assertThat(audit()).containsExactly(Kind.LOST);
    count(1);
    assertThat(audit()).containsExactly(Kind.PHANTOM);
  }

  @Test
  void an_item_that_is_not_whole_is_inconsistent() {
    acknowledged(new Effect.Put(OWNED, 1, "x"));
    items.write(
        WriteBatch.of(
            new Write.Create(OWNED.keys().getFirst(), Map.of(Target.VALUE, Value.of("x")))));

    assertThat(audit()).containsExactly(Kind.INCONSISTENT);
  }

  @Test
  void messages_are_lost_or_phantoms_too() {
    acknowledged(new Effect.Send("lost"));
    acknowledged(new Effect.Send("back"));
    acknowledged(new Effect.Acknowledge(List.of("back")));
    queue.send(List.of(Message.of("back")));

    assertThat(audit()).containsExactlyInAnyOrder(Kind.LOST, Kind.PHANTOM);
  }

  private List<Kind> audit() {
    var stores = new Stores(items, queue, queues::close);
    return Audit.of(stores, ledger).stream().map(Finding::kind).toList();
  }

  private long intended(Effect effect) {
    ops++;
    ledger.note(new Line.Intent(ops, effect));
    return ops;
  }

  private void acknowledged(Effect effect) {
    ledger.note(new Line.Acknowledged(intended(effect)));
  }

  private void create(ItemKey key, String value) {
    items.write(WriteBatch.of(new Write.Create(key, Target.attributes(value))));
  }

  private void delete(ItemKey key) {
    items.write(WriteBatch.of(new Write.Delete(key, Condition.exists())));
  }

  private void count(long times) {
    for (long i = 0; i < times; i++) {
      items.write(
          WriteBatch.of(
              new Write.Update(
                  COUNTER.keys().getFirst(), Condition.always(), new Change.Add(Target.COUNT, 1))));
    }
  }
}
