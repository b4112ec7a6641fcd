package com.reachgig.contracts.event;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each subscriber of an event's type gets the event; the limits hold for a whole call. */
public abstract class DeliveryContract extends EventBusContract {
  protected DeliveryContract(EventBusFixture fixture) {
    super(fixture);
  }

  @Test
  void an_event_reaches_each_subscriber_of_its_type() {
    assertThat(bus().publish(List.of(event("e1", REGISTERED))).complete()).isTrue();
    assertThat(welcomed()).containsExactly("e1");
    assertThat(profiled()).containsExactly("e1");
  }

  @Test
  void an_event_reaches_no_subscriber_of_other_types() {
    assertThat(bus().publish(List.of(event("e1", PUBLISHED))).complete()).isTrue();
    assertThat(welcomed()).isEmpty();
    assertThat(profiled()).containsExactly("e1");
  }

  @Test
  void an_event_without_subscriber_is_taken() {
    List<CloudEvent> events = List.of(event("e1", UNHEARD), event("e2", PUBLISHED));
    assertThat(bus().publish(events).complete()).isTrue();
    assertThat(profiled()).containsExactly("e2");
  }

  @Test
  void the_events_of_a_call_go_each_to_their_own_subscribers() {
    List<CloudEvent> events =
        List.of(event("e1", REGISTERED), event("e2", PUBLISHED), event("e3", REGISTERED));
    assertThat(bus().publish(events).failed()).isEmpty();
    assertThat(welcomed()).containsExactlyInAnyOrder("e1", "e3");
    assertThat(profiled()).containsExactlyInAnyOrder("e1", "e2", "e3");
  }

  @Test
  void an_event_published_again_is_delivered_again() {
    bus().publish(List.of(event("e1", PUBLISHED)));
    bus().publish(List.of(event("e1", PUBLISHED)));
    assertThat(profiled()).containsExactly("e1", "e1");
  }

  @Test
  void a_call_takes_1_to_10_events() {
    assertThatThrownBy(() -> bus().publish(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThat(bus().publish(events(10)).complete()).isTrue();
    assertThat(profiled()).hasSize(10);
    assertRefusedWhole(events(11));
  }

  @Test
  void an_event_has_256_KiB() {
    String most = "x".repeat(EventBus.MAX_EVENT_BYTES - 1_024);
    assertThat(bus().publish(List.of(event("e1", PUBLISHED, most))).complete()).isTrue();
    assertThat(profiled()).containsExactly("e1");
    String more = "x".repeat(EventBus.MAX_EVENT_BYTES);
    assertRefusedWhole(List.of(event("small", PUBLISHED), event("e2", PUBLISHED, more)));
  }

  @Test
  void the_events_of_a_call_have_256_KiB_together() {
    String half = "é".repeat(EventBus.MAX_EVENT_BYTES / 4);
    assertRefusedWhole(List.of(event("e1", PUBLISHED, half), event("e2", PUBLISHED, half)));
  }

  private void assertRefusedWhole(List<CloudEvent> events) {
    assertFault(Fault.LIMIT_EXCEEDED, () -> bus().publish(events));
    assertThat(profiled()).as("delivered of a refused call").isEmpty();
  }

  private static List<CloudEvent> events(int count) {
    return IntStream.range(0, count).mapToObj(i -> event("e" + i, PUBLISHED)).toList();
  }
}
