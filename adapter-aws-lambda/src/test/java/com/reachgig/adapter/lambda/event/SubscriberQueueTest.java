package com.reachgig.adapter.lambda.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.RecordingMetrics;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.Handled;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.event.CloudEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The domain's own handler of messages behind the function. */
class SubscriberQueueTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private final List<CloudEvent> handled = new ArrayList<>();
  private final Map<String, Duration> postponed = new HashMap<>();

  private final Subscriber profile =
      new Subscriber() {
        @Override
        public String name() {
          return Subscriptions.PROFILE;
        }

        @Override
        public Handled handle(CloudEvent event) {
          if (event.subject().equals("a-2")) {
            throw new IllegalStateException("on purpose");
          }
          handled.add(event);
          return Handled.DONE;
        }
      };

  private static CloudEvent event(String account, EventType type) {
    return new CloudEvent(
        "e-" + account, "/reachgig", type.type(), account, NOW, "request-1", Map.of());
  }

  private static byte[] sqs(CloudEvent... events) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startArray("Records");
          for (var event : events) {
            out.startObject();
            out.field("messageId", event.id());
            out.field("receiptHandle", "receipt-" + event.id());
            out.field("body", CloudEventJson.encode(event));
            out.endObject();
          }
          out.endArray();
          out.endObject();
        });
  }

  @Test
  void events_reach_the_subscriber_and_failures_wait_as_its_policy_says() throws IOException {
    var clock = InstantSource.fixed(NOW);
    var messages =
        new HandleMessages(
            profile, CloudEventJson::decode, new RecordingMetrics(), new Random(1), clock);
    var function =
        QueueFunction.sequential(messages::handle, postponed::put, Duration.ofSeconds(1), clock);
    var good = event("a-1", EventType.USER_REGISTERED);
    var bad = event("a-2", EventType.USER_REGISTERED);
    var strange = event("a-3", EventType.GIG_CLOSED);
    var answer = new ByteArrayOutputStream();
    new Invocation("r", NOW.plusSeconds(30), "arn", null, null, false)
        .run(function, new ByteArrayInputStream(sqs(good, bad, strange)), answer);
    assertThat(answer.toString(UTF_8))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"e-a-2\"},"
                + "{\"itemIdentifier\":\"e-a-3\"}]}");
    assertThat(handled).containsExactly(good);
    assertThat(postponed).containsOnlyKeys("receipt-e-a-2", "receipt-e-a-3");
    assertThat(postponed.values())
        .allMatch(
            delay -> delay.compareTo(Subscriptions.of(Subscriptions.PROFILE).retry().cap()) <= 0);
  }
}
