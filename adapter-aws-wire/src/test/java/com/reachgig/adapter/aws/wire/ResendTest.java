package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.adapter.aws.wire.Reactions.checked;
import static com.reachgig.adapter.aws.wire.Reactions.ends;
import static com.reachgig.adapter.aws.wire.Reactions.error;
import static com.reachgig.adapter.aws.wire.Reactions.half;
import static com.reachgig.adapter.aws.wire.Reactions.reset;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent again after what, and what it means where nothing helps. */
final class ResendTest extends WireTest {
  private static final Reaction GOOD = answer("{\"a\":\"b\"}");

  ResendTest() throws IOException {}

  static Stream<Arguments> lost_answers() {
    return Stream.of(
        Arguments.of("reset", reset()),
        Arguments.of("end instead of an answer", ends(peer -> {})),
        Arguments.of("half an answer", half()),
        Arguments.of("wrong checksum", checked("{}", 1)),
        Arguments.of("no JSON", answer("{\"a\":")),
        Arguments.of("no HTTP", ends(peer -> peer.say("SSH-2.0-OpenSSH\r\n\r\n"))),
        Arguments.of("no length", ends(peer -> peer.say("HTTP/1.1 200 OK\r\n\r\n{}"))),
        Arguments.of("500", error(500, "InternalServerError")),
        Arguments.of("503 of a load balancer", answer(503, "<html>")),
        Arguments.of("302", answer(302, "")),
        Arguments.of("request time-out", error(400, "RequestTimeoutException")),
        Arguments.of("the same in progress", error(400, "TransactionInProgressException")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lost_answers")
  void a_call_that_may_be_sent_again_survives(String name, Reaction reaction) {
    server.then(reaction, reaction, GOOD);
    assertThat(call(SAFE)).as(name).isEqualTo("b");
    assertThat(server.requests()).hasSize(3);
    assertThat(pauses).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lost_answers")
  void a_write_is_not_sent_again_and_its_outcome_is_unknown(String name, Reaction reaction) {
    server.then(reaction, GOOD);
    assertFault(Fault.OUTCOME_UNKNOWN, () -> call(ONCE));
    assertThat(server.requests()).as(name).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lost_answers")
  void a_read_that_fails_for_good_changed_nothing(String name, Reaction reaction) {
    Collections.nCopies(9, reaction).forEach(server::then);
    assertFault(Fault.UNAVAILABLE, () -> call(READ));
    assertThat(server.requests()).as(name).hasSize(9);
  }

  @Test
  void a_write_that_fails_for_good_may_have_taken_effect() {
    Collections.nCopies(8, reset()).forEach(server::then);
    server.then(error(400, "ThrottlingException"));
    assertFault(Fault.OUTCOME_UNKNOWN, () -> call(SAFE));
  }

  @Test
  void a_throttled_write_is_sent_again_since_it_was_not_taken() {
    server.then(error(400, "ProvisionedThroughputExceededException"), answer(429, ""), GOOD);
    assertThat(call(ONCE)).isEqualTo("b");
  }

  @Test
  void throttling_for_good_is_told() {
    Collections.nCopies(9, error(400, "ThrottlingException")).forEach(server::then);
    assertFault(Fault.THROTTLED, () -> call(ONCE));
    assertThat(server.requests()).hasSize(9);
  }

  @Test
  void a_refusal_of_the_call_itself_is_typed_and_final() throws IOException {
    server.then(error(400, "ConditionalCheckFailedException"));
    ServiceException refused = catchThrowableOfType(ServiceException.class, () -> call(SAFE));
    assertThat(refused.type()).isEqualTo("ConditionalCheckFailedException");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.requestId()).isEqualTo("REQUEST");
    assertThat(refused.detail()).isEqualTo("no");
    assertThat(refused.maybeTakenBefore()).isFalse();
    assertThat(a(refused.body())).isEqualTo("no");
    assertThat(refused).hasMessageContaining("REQUEST");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refusal_after_a_lost_answer_says_so() {
    server.then(reset(), error(400, "ConditionalCheckFailedException"));
    ServiceException refused = catchThrowableOfType(ServiceException.class, () -> call(SAFE));
    assertThat(refused.maybeTakenBefore()).isTrue();
  }

  @Test
  void denied_is_final_and_names_the_request() {
    server.then(error(400, "AccessDeniedException"));
    assertThat(catchThrowableOfType(PortException.class, () -> call(SAFE)))
        .hasMessageContaining("AccessDeniedException")
        .hasMessageContaining("REQUEST")
        .hasMessageContaining("TransactWriteItems")
        .extracting(PortException::fault)
        .isEqualTo(Fault.DENIED);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refusal_without_a_type_is_judged_by_its_status() {
    server.then(answer(403, "<html>"));
    assertFault(Fault.DENIED, () -> call(READ));
  }

  @Test
  void a_server_that_cannot_be_reached_took_nothing() {
    server.close();
    assertFault(Fault.UNAVAILABLE, () -> call(ONCE));
    assertThat(attempts).hasSize(9);
    assertThat(attempts.getFirst().status()).isZero();
  }

  @Test
  void the_type_of_a_REST_error_comes_in_a_header() {
    server.then(answer(400, "{}", "x-amzn-ErrorType: MessageRejected:http://internal.amazon.com/"));
    assertThat(catchThrowableOfType(ServiceException.class, () -> call(ONCE)).type())
        .isEqualTo("MessageRejected");
  }
}
