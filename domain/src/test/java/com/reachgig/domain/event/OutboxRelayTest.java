package com.reachgig.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.Marketplace;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
  private final Marketplace market = new Marketplace();
  private final List<CloudEvent> taken = new ArrayList<>();

  @Test
  void events_are_published_oldest_first_and_once() {
    happened(25);
    var relay = new OutboxRelay(market.outbox, this::takeAll);
    assertThat(relay.relay(7)).isEqualTo(7);
    assertThat(relay.relay(100)).isEqualTo(18);
    assertThat(relay.relay(100)).isZero();
    assertThat(taken).hasSize(25);
    assertThat(taken).extracting(CloudEvent::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_event_tells_what_happened_when_and_why() throws Exception {
    ScopedValue.where(Correlation.ID, "request-1").call(() -> happened(1));
    new OutboxRelay(market.outbox, this::takeAll).relay(10);
    assertThat(taken)
        .containsExactly(
            new CloudEvent(
                "id-00000001",
                "/reachgig",
                "com.reachgig.GigClosed",
                "gig-0",
                market.clock.instant(),
                "request-1",
                Map.of("title", Value.of("Mow the lawn"))));
  }

  @Test
  void what_the_bus_does_not_take_stays_and_holds_up_nothing() {
    happened(12);
    var choosy =
        new OutboxRelay(
            market.outbox,
            events -> {
              taken.addAll(events.subList(1, events.size()));
              return new PublishOutcome(List.of(0));
            });
    assertThat(choosy.relay(100)).isEqualTo(10);
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(100)).isEqualTo(2);
    assertThat(taken).extracting(CloudEvent::subject).doesNotHaveDuplicates().hasSize(12);
  }

  @Test
  void events_behind_any_number_that_cannot_be_published_are() {
    happened(35);
    var relay = new OutboxRelay(market.outbox, events -> takeFrom(30, events));
    assertThat(relay.relay(3)).isEqualTo(3);
    assertThat(relay.relay(3)).isEqualTo(2);
    assertThat(taken)
        .extracting(CloudEvent::subject)
        .containsExactly("gig-30", "gig-31", "gig-32", "gig-33", "gig-34");
  }

  @Test
  void a_bus_that_is_down_loses_nothing_and_is_tried_once_a_call() {
    happened(30);
    var tries = new AtomicInteger();
    var down =
        new OutboxRelay(
            market.outbox,
            _ -> {
              tries.incrementAndGet();
              throw new PortException(Fault.UNAVAILABLE, "down");
            });
    assertThatThrownBy(() -> down.relay(100)).isInstanceOf(PortException.class);
    assertThat(tries).hasValue(1);
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(100)).isEqualTo(30);
  }

  @Test
  void an_item_that_cannot_be_read_is_kept_and_holds_up_nothing() {
    var broken = new ItemKey("OUTBOX#0", "id-00000000");
    market.store.write(WriteBatch.of(new Write.Create(broken, Map.of())));
    happened(2);
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(100)).isEqualTo(2);
    assertThat(market.store.get(broken)).isPresent();
  }

  /** As each of ten may have the size of all that a bus takes at once. */
  @Test
  void events_that_are_too_large_together_go_one_by_one_and_one_too_large_holds_up_nothing() {
    happened(25);
    var written = waiting();
    var narrow = new OutboxRelay(market.outbox, events -> takeOne("gig-4", events));
    assertThat(narrow.relay(written.subList(0, 10))).as("nothing to try again").isEmpty();
    assertThat(taken).hasSize(9);
    assertThat(narrow.relay(100)).isEqualTo(15);
    assertThat(taken).extracting(CloudEvent::subject).doesNotHaveDuplicates().hasSize(24);
    assertThat(waiting()).containsExactly(written.get(4));
  }

  private PublishOutcome takeOne(String tooLarge, List<CloudEvent> events) {
    if (events.size() > 1 || events.getFirst().subject().equals(tooLarge)) {
      throw new PortException(Fault.LIMIT_EXCEEDED, "too many bytes");
    }
    return takeAll(events);
  }

  @Test
  void events_wait_in_all_partitions_so_that_none_bears_them_all() {
    happened(40);
    assertThat(Outbox.partitions())
        .allSatisfy(
            partition ->
                assertThat(market.store.query(Query.table(partition, 100)).items())
                    .hasSizeBetween(5, 20));
  }

  @Test
  void of_events_that_were_just_written_those_are_named_that_are_to_be_tried_again() {
    happened(14);
    var written = waiting();
    var relay = new OutboxRelay(market.outbox, events -> takeFrom(12, events));
    assertThat(relay.relay(written)).hasSize(12).contains(written.get(11));
    assertThat(taken).extracting(CloudEvent::subject).containsExactly("gig-12", "gig-13");
    assertThat(waiting()).hasSize(12);
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(written)).isEmpty();
    assertThat(taken).as("no event twice").hasSize(14);
  }

  @Test
  void a_bus_that_is_down_leaves_all_events_that_were_just_written() {
    happened(14);
    var written = waiting();
    var down =
        new OutboxRelay(
            market.outbox,
            _ -> {
              throw new PortException(Fault.UNAVAILABLE, "down");
            });
    assertThat(down.relay(written)).hasSize(14);
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(written)).isEmpty();
  }

  @Test
  void an_event_that_was_just_written_and_cannot_be_read_is_not_tried_again() {
    var broken = new ItemKey("OUTBOX#0", "id-00000000");
    market.store.write(WriteBatch.of(new Write.Create(broken, Map.of())));
    assertThat(new OutboxRelay(market.outbox, this::takeAll).relay(List.of(broken))).isEmpty();
  }

  @Test
  void a_batch_with_an_event_is_worth_waking_the_relay() {
    var event = market.outbox.event(EventType.GIG_CLOSED, "gig");
    assertThat(Outbox.hasEvents(new WriteBatch(event.writes()))).isTrue();
    var other = market.audit.entry("gig", "ada", "gig.closed");
    assertThat(Outbox.hasEvents(new WriteBatch(other.writes()))).isFalse();
  }

  private int happened(int times) {
    for (int i = 0; i < times; i++) {
      var data = new FieldWriter().text("title", "Mow the lawn").done();
      market.transactions.commit(market.outbox.event(EventType.GIG_CLOSED, "gig-" + i, data));
    }
    return times;
  }

  private List<ItemKey> waiting() {
    return market.outbox.backlog().next(100).stream().map(Item::key).toList();
  }

  /** Takes what happened to that gig and to later ones. */
  private PublishOutcome takeFrom(int first, List<CloudEvent> events) {
    var failed = new ArrayList<Integer>();
    for (int i = 0; i < events.size(); i++) {
      if (Integer.parseInt(events.get(i).subject().substring("gig-".length())) < first) {
        failed.add(i);
      } else {
        taken.add(events.get(i));
      }
    }
    return new PublishOutcome(failed);
  }

  private PublishOutcome takeAll(List<CloudEvent> events) {
    taken.addAll(events);
    return new PublishOutcome(List.of());
  }
}
