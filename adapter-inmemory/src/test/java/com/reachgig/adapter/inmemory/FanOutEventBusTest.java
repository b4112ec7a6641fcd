package com.reachgig.adapter.inmemory;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.event.DeliveryContract;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.contracts.event.PartialFailureContract;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.Received;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FanOutEventBusTest {
  private static final EventBusFixture FIXTURE = new FanOutFixture();

  private final WorkQueue queue =
      new InMemoryQueues(
              List.of(
                  new QueueSettings(
                      "q", Duration.ofSeconds(30), Duration.ofDays(1), Order.NONE, null)),
              new ManualClock())
          .queue("q");

  @Nested
  class Delivery extends DeliveryContract {
    Delivery() {
      super(FIXTURE);
    }
  }

  @Nested
  class PartialFailure extends PartialFailureContract {
    PartialFailure() {
      super(FIXTURE);
    }
  }

  @Test
  void a_message_is_what_the_encoder_made_of_the_event() {
    assertThat(bus(queue, event -> "encoded " + event.id()).publish(List.of(event("e"))).failed())
        .isEmpty();
    assertThat(queue.receive(10, Duration.ZERO))
        .extracting(Received::body)
        .containsExactly("encoded e");
  }

  @Test
  void the_encoded_event_has_exactly_256_KiB() {
    String most = "x".repeat(EventBus.MAX_EVENT_BYTES);
    assertThat(bus(queue, event -> most).publish(List.of(event("e"))).complete()).isTrue();
    EventBus overfull = bus(queue, event -> most + "x");
    assertFault(Fault.LIMIT_EXCEEDED, () -> overfull.publish(List.of(event("e"))));
  }

  @Test
  void an_interrupt_is_told_as_such() {
    WorkQueue interrupted = new BreakableQueue(queue, Fault.INTERRUPTED);
    EventBus bus = new FanOutEventBus(Map.of("type", List.of(interrupted, queue)), CloudEvent::id);
    assertFault(Fault.INTERRUPTED, () -> bus.publish(List.of(event("e"))));
  }

  @Test
  void the_fault_of_the_only_subscriber_is_told_as_such() {
    EventBus bus = bus(new BreakableQueue(queue, Fault.STORAGE_FULL), CloudEvent::id);
    assertFault(Fault.STORAGE_FULL, () -> bus.publish(List.of(event("e"))));
  }

  private static EventBus bus(WorkQueue queue, Function<CloudEvent, String> encoder) {
    return new FanOutEventBus(Map.of("type", List.of(queue)), encoder);
  }

  private static CloudEvent event(String id) {
    return new CloudEvent(id, "/reachgig", "type", "subject", Instant.EPOCH, null, Map.of());
  }
}
