package com.reachgig.deploy.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.registration.Registrations;
import com.reachgig.local.Patience;
import com.reachgig.ports.event.CloudEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * What becomes of events when something breaks. The subscriber is the one that counts, since a
 * count tells how often it was raised; each test counts on days of its own.
 */
@Tag("emulator")
@ExtendWith(Deployed.class)
@Timeout(300)
class FaultsTest {
  private static final String SUBSCRIBER = Subscriptions.REGISTRATION_METRICS;
  private static final int BATCH = 10;

  @Test
  void a_poisonous_message_is_put_aside_and_its_nine_siblings_take_effect_once(DeployedStack stack)
      throws Exception {
    var day = LocalDate.of(2001, 1, 1);
    var queue = stack.queue(SUBSCRIBER);
    var dead = stack.queue(SUBSCRIBER + "-dead");
    var bodies = new ArrayList<>(Stream.generate(() -> body(day)).limit(BATCH - 1).toList());
    bodies.add(4, "poison");

    queue.with(
        Map.of(QueueAttributeName.REDRIVE_POLICY, redrive(stack, dead)),
        () -> {
          queue.send(bodies);
          Patience.until("the queue is empty", () -> queue.size() == 0 && dead.size() > 0);
        });

    assertThat(dead.take()).extracting(Message::body).containsExactly("poison");
    assertThat(new Registrations(stack.items).on(day)).isEqualTo(BATCH - 1);
  }

  /** As the stack has it, but for three attempts in place of twelve, which take ten minutes. */
  private static String redrive(DeployedStack stack, MessageQueue dead) {
    var arn =
        stack
            .sqs
            .getQueueAttributes(
                b -> b.queueUrl(dead.url()).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"3\"}".formatted(arn);
  }

  @Test
  void a_subscriber_that_is_killed_in_the_middle_repeats_no_effect(DeployedStack stack)
      throws Exception {
    var queue = stack.queue(SUBSCRIBER);
    // Or what it had at the time of its death would come again only after three minutes.
    queue.with(
        Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "4"),
        () -> {
          var day = LocalDate.of(2002, 1, 1);
          while (!killedInTheMiddle(stack, queue, day)) {
            assertThat(day).as("days on which it was too fast").isBefore(LocalDate.of(2002, 2, 1));
            day = day.plusDays(1);
          }
          Patience.until("the queue is empty", () -> queue.size() == 0);
          assertThat(new Registrations(stack.items).on(day)).isEqualTo(BATCH);
        });
    assertThat(stack.queue(SUBSCRIBER + "-dead").size()).isZero();
  }

  /** Whether it had done some of the messages, and acknowledged none, when it was killed. */
  private static boolean killedInTheMiddle(DeployedStack stack, MessageQueue queue, LocalDate day)
      throws Exception {
    var registrations = new Registrations(stack.items);
    queue.send(Stream.generate(() -> body(day)).limit(BATCH).toList());
    while (registrations.on(day) == 0) {
      Thread.onSpinWait();
    }
    stack.kill(SUBSCRIBER);
    long done = registrations.on(day);
    boolean middle = done < BATCH && queue.size() == BATCH;
    if (!middle) {
      Patience.until("the queue is empty", () -> queue.size() == 0);
      assertThat(registrations.on(day)).isEqualTo(BATCH);
    }
    return middle;
  }

  private static String body(LocalDate day) {
    var event =
        new CloudEvent(
            UUID.randomUUID().toString(),
            "/reachgig",
            EventType.USER_REGISTERED.type(),
            UUID.randomUUID().toString(),
            noon(day),
            null,
            Map.of());
    return CloudEventJson.encode(event);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
