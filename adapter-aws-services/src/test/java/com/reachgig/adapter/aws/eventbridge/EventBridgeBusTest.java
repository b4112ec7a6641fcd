package com.reachgig.adapter.aws.eventbridge;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.event.DeliveryContract;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.contracts.event.PartialFailureContract;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.EventBus;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventBridgeBusTest {
  private static final EventBusFixture FIXTURE = new EventBridgeFixture(FakeEvents::new);
  private static final List<CloudEvent> EVENTS =
      List.of(event("e0", "A"), event("e1", "B"), event("e2", "A"));

  private final FakeEvents events = new FakeEvents();
  private final JsonClient client = FakeService.client(Service.EVENTBRIDGE, events.endpoint());
  private final EventBus bus =
      new EventBridgeBus(client, Rules.BUS, event -> "{\"id\":\"" + event.id() + "\"}");

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

  @AfterEach
  void close_all() {
    client.close();
    events.close();
  }

  @Test
  void an_entry_carries_type_time_and_the_encoded_event() {
    bus.publish(List.of(event("e1", "com.reachgig.UserRegistered")));
    Tree entry = events.service().asked().getFirst().body().at("Entries").items().getFirst();
    assertThat(entry.at("Source").text()).isEqualTo("reachgig");
    assertThat(entry.at("DetailType").text()).isEqualTo("com.reachgig.UserRegistered");
    assertThat(entry.at("Detail").text()).isEqualTo("{\"id\":\"e1\"}");
    assertThat(entry.at("Time").text()).isEqualTo("1767600000");
    assertThat(entry.at("EventBusName").text()).isEqualTo(Rules.BUS);
  }

  @Test
  void entries_that_fail_are_told_by_position() {
    events.fail("B");
    assertThat(bus.publish(EVENTS)).isEqualTo(new PublishOutcome(List.of(1)));
    events.fail("A");
    assertThat(bus.publish(EVENTS)).isEqualTo(new PublishOutcome(List.of(0, 2)));
  }

  @Test
  void an_entry_without_an_id_was_not_taken() {
    events
        .service()
        .answerNext(Answer.good("{\"Entries\":[{\"EventId\":\"x\"},{},{\"EventId\":\"y\"}]}"));
    assertThat(bus.publish(EVENTS)).isEqualTo(new PublishOutcome(List.of(1)));
  }

  @Test
  void an_answer_that_speaks_of_other_entries_is_none() {
    Answer one = Answer.good("{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"x\"}]}");
    events.service().answerNext(one, one, one, one);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> bus.publish(EVENTS));
  }

  @Test
  void a_failure_of_the_service_is_met_with_another_attempt() {
    events.service().answerNext(new Answer(500, ""), new Answer(503, ""));
    assertThat(bus.publish(EVENTS).complete()).isTrue();
    assertThat(events.service().asked()).hasSize(3);
  }

  @Test
  void a_bus_that_is_not_there_is_a_fault() {
    events.service().answerNext(Answer.refused("ResourceNotFoundException", "no bus"));
    assertFault(Fault.UNAVAILABLE, () -> bus.publish(EVENTS));
  }

  @Test
  void what_the_service_finds_too_large_is_too_large() {
    events.service().answerNext(Answer.refused("ValidationException", "over the limit"));
    assertFault(Fault.LIMIT_EXCEEDED, () -> bus.publish(EVENTS));
  }

  @Test
  void a_missing_permission_is_told() {
    events.service().answerNext(Answer.refused("AccessDeniedException", "no"));
    assertFault(Fault.DENIED, () -> bus.publish(EVENTS));
  }

  private static CloudEvent event(String id, String type) {
    Instant time = Instant.parse("2026-01-05T08:00:00.123Z");
    return new CloudEvent(id, "/reachgig", type, "subject", time, null, Map.of());
  }
}
