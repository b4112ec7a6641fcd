package com.reachgig.adapter.aws.sqs;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.reachgig.adapter.aws.CannedServer;
import com.reachgig.adapter.aws.CannedServer.Answer;
import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.QueueSettings.DeadLetter;
import com.reachgig.ports.queue.QueueSettings.Order;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What SQS may answer, and a local server does not. */
class SqsAnswersTest {
  private static final Answer URL = Answer.of(200, "{\"QueueUrl\":\"http://queue\"}");
  private static final Answer LETTERS =
      Answer.of(200, "{\"Messages\":[" + letter("first") + "," + letter("second") + "]}");

  private final CannedServer server = CannedServer.start();
  private final SqsQueues queues =
      SqsQueues.open(
          List.of(
              settings("work", new DeadLetter("dead", 3)),
              settings("dead", null),
              new QueueSettings(
                  "steps", Duration.ofSeconds(30), Duration.ofDays(1), Order.BY_GROUP, null)),
          "reachgig-",
          Settings.at(server.endpoint(), Credentials.of("key", "secret")));
  private final WorkQueue work = queues.queue("work");

  @BeforeEach
  void name_the_queue() {
    server.answer(URL);
  }

  @AfterEach
  void close() {
    queues.close();
    server.close();
  }

  @Test
  void a_message_that_is_not_taken_is_told_by_its_position() {
    server.answer(
        Answer.of(
            200,
            """
            {"Successful":[{"Id":"0"},{"Id":"2"}],
             "Failed":[{"Id":"1","Code":"InternalError","SenderFault":false}]}"""));
    assertThat(work.send(List.of(Message.of("a"), Message.of("b"), Message.of("c"))).failed())
        .containsExactly(1);
  }

  @Test
  void a_message_without_group_is_not_sent_again_when_its_answer_is_lost() {
    server.answer(Answer.lost());
    assertFault(Fault.OUTCOME_UNKNOWN, () -> work.send(List.of(Message.of("once"))));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_message_of_a_group_that_is_refused_after_a_lost_answer_may_have_been_sent() {
    server.answer(Answer.lost(), refusal("QueueDoesNotExist", "gone"));
    assertFault(
        Fault.OUTCOME_UNKNOWN,
        () -> queues.queue("steps").send(List.of(Message.of("once").in("g"))));
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_body_that_sqs_does_not_carry_is_refused_before_it_is_sent() {
    assertFault(Fault.LIMIT_EXCEEDED, () -> work.send(List.of(Message.of("\u0001"))));
    assertFault(Fault.LIMIT_EXCEEDED, () -> work.send(List.of(Message.of("\uFFFF"))));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void an_acknowledgement_that_sqs_did_not_take_is_no_success() {
    server.answer(
        Answer.of(
            200, "{\"Failed\":[{\"Id\":\"0\",\"Code\":\"InternalError\",\"SenderFault\":false}]}"));
    assertFault(Fault.UNAVAILABLE, () -> work.acknowledge(List.of("receipt")));
  }

  @Test
  void an_acknowledgement_that_comes_too_late_is_no_failure() {
    server.answer(
        Answer.of(
            200,
            "{\"Failed\":[{\"Id\":\"0\",\"Code\":\"ReceiptHandleIsInvalid\",\"SenderFault\":true}]}"));
    assertThatCode(() -> work.acknowledge(List.of("receipt"))).doesNotThrowAnyException();
  }

  @Test
  void more_than_12_hours_since_the_receive_are_refused() {
    server.answer(
        refusal(
            "InvalidParameterValue",
            "Total VisibilityTimeout for the message is beyond the limit"));
    assertFault(Fault.LIMIT_EXCEEDED, () -> work.changeVisibility("receipt", Duration.ofHours(12)));
  }

  @Test
  void a_change_that_comes_too_late_is_no_failure() {
    server.answer(refusal("MessageNotInflight", "late"));
    assertThatCode(() -> work.changeVisibility("receipt", Duration.ZERO))
        .doesNotThrowAnyException();
  }

  @Test
  void a_queue_that_is_gone_is_no_empty_queue() {
    server.answer(refusal("QueueDoesNotExist", "gone"));
    assertFault(Fault.DENIED, () -> work.receive(1, Duration.ZERO));
  }

  @Test
  void a_redrive_removes_only_what_was_taken_and_releases_the_rest() {
    server.answer(
        LETTERS,
        URL,
        Answer.of(
            200, "{\"Failed\":[{\"Id\":\"1\",\"Code\":\"InternalError\",\"SenderFault\":false}]}"),
        Answer.of(200, "{}"),
        Answer.of(200, "{}"));
    assertThat(work.redrive(10)).isEqualTo(1);
    List<CannedServer.Request> requests = server.requests();
    assertThat(requests)
        .extracting(each -> each.header("X-amz-target"))
        .endsWith("AmazonSQS.DeleteMessageBatch", "AmazonSQS.ChangeMessageVisibility");
    assertThat(requests.get(4).body()).contains("receipt of first").doesNotContain("second");
    assertThat(requests.get(5).body()).contains("receipt of second");
  }

  @Test
  void a_dead_letters_receives_are_counted_without_those_of_its_source() {
    server.answer(LETTERS);
    assertThat(queues.queue("dead").receive(10, Duration.ZERO))
        .extracting(each -> each.receiveCount())
        .containsExactly(2, 2);
  }

  private static Answer refusal(String type, String message) {
    return Answer.of(
        400, "{\"__type\":\"com.amazonaws.sqs#%s\",\"message\":\"%s\"}".formatted(type, message));
  }

  private static String letter(String id) {
    return """
        {"MessageId":"%1$s","ReceiptHandle":"receipt of %1$s","Body":"body","MD5OfBody":"-",
         "Attributes":{"SentTimestamp":"1767600000000","ApproximateReceiveCount":"5",
         "DeadLetterQueueSourceArn":"arn:aws:sqs:eu-central-1:1234:reachgig-work"}}"""
        .formatted(id);
  }

  private static QueueSettings settings(String name, @Nullable DeadLetter deadLetter) {
    return new QueueSettings(
        name, Duration.ofSeconds(30), Duration.ofDays(1), Order.NONE, deadLetter);
  }
}
