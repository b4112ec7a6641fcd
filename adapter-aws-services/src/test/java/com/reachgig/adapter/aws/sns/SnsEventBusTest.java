package com.reachgig.adapter.aws.sns;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.event.DeliveryContract;
import com.reachgig.contracts.event.PartialFailureContract;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SnsEventBusTest {
  private static final String TYPE = "com.reachgig.GigPublished";

  @Nested
  class Delivery extends DeliveryContract {
    Delivery() {
      super(new SnsFixture());
    }
  }

  @Nested
  class PartialFailures extends PartialFailureContract {
    PartialFailures() {
      super(new SnsFixture());
    }
  }

  @Test
  void an_event_that_sns_does_not_take_is_told_by_its_position_and_can_be_published_again() {
    try (FakeSns topic = topic("secret");
        SnsEventBus bus = SnsFixture.bus(topic)) {
      topic.refuse(message -> message.startsWith("e1"));
      List<CloudEvent> events = List.of(event("e0", ""), event("e1", ""), event("e2", ""));
      assertThat(bus.publish(events).failed()).containsExactly(1);
      topic.refuse(message -> false);
      assertThat(bus.publish(events.subList(1, 2)).complete()).isTrue();
      assertThat(topic.delivered("profile")).hasSize(3);
    }
  }

  @Test
  void the_type_counts_in_the_size_since_sns_counts_it() {
    try (FakeSns topic = topic("secret");
        SnsEventBus bus = SnsFixture.bus(topic)) {
      int around = "e0\n{text=Text[value=]}".length() + "typeString".length() + TYPE.length();
      String most = "x".repeat(EventBus.MAX_EVENT_BYTES - around);
      assertThat(bus.publish(List.of(event("e0", most))).complete()).isTrue();
      assertFault(Fault.LIMIT_EXCEEDED, () -> bus.publish(List.of(event("e0", most + "x"))));
    }
  }

  @Test
  void a_key_that_is_not_known_is_denied() {
    try (FakeSns topic = topic("another secret");
        SnsEventBus bus = SnsFixture.bus(topic)) {
      assertFault(Fault.DENIED, () -> bus.publish(List.of(event("e0", ""))));
    }
  }

  @Test
  void a_topic_that_cannot_be_reached_has_taken_nothing() {
    FakeSns topic = topic("secret");
    try (SnsEventBus bus = SnsFixture.bus(topic)) {
      topic.close();
      assertFault(Fault.UNAVAILABLE, () -> bus.publish(List.of(event("e0", ""))));
    }
  }

  private static FakeSns topic(String secret) {
    return new FakeSns(Map.of(TYPE, List.of("profile")), SnsFixture.check(secret));
  }

  private static CloudEvent event(String id, String text) {
    Instant time = Instant.parse("2026-01-05T08:00:00Z");
    return new CloudEvent(id, "/reachgig", TYPE, "gig", time, null, Map.of("text", Value.of(text)));
  }
}
