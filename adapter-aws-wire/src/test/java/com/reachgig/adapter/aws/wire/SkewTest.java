package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A machine whose clock is wrong signs by the service's clock. */
final class SkewTest extends WireTest {
  private static final Reaction GOOD = answer("{\"a\":\"b\"}");

  SkewTest() throws IOException {}

  @Test
  void a_signature_of_another_time_is_made_again_at_the_services_time() {
    server.then(refusal("InvalidSignatureException", Duration.ofHours(3)), GOOD, GOOD);
    assertThat(call(ONCE)).isEqualTo("b");
    assertThat(pauses).containsExactly(Duration.ZERO);
    clock.advanceSeconds(60);
    call(ONCE);
    assertThat(server.requests())
        .extracting(request -> request.headers().get("x-amz-date"))
        .containsExactly("20260105T080000Z", "20260105T110000Z", "20260105T110100Z");
  }

  @Test
  void what_forgets_its_machine_signs_by_the_clock_of_the_next_one() {
    server.then(refusal("InvalidSignatureException", Duration.ofHours(3)), GOOD, GOOD);
    call(ONCE);
    client.forget();
    call(ONCE);
    assertThat(server.requests().getLast().headers())
        .containsEntry("x-amz-date", "20260105T080000Z");
  }

  @Test
  void a_clock_that_is_fast_is_corrected_too() {
    server.then(refusal("RequestTimeTooSkewed", Duration.ofDays(-2)), GOOD);
    assertThat(call(ONCE)).isEqualTo("b");
    assertThat(server.requests().getLast().headers())
        .containsEntry("x-amz-date", "20260103T080000Z");
  }

  @Test
  void a_wrong_signature_at_the_right_time_is_denied() {
    server.then(refusal("InvalidSignatureException", Duration.ofMinutes(3)));
    assertFault(Fault.DENIED, () -> call(ONCE));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void an_answer_without_a_time_is_denied() {
    server.then(Reactions.error(403, "SignatureDoesNotMatch"));
    assertFault(Fault.DENIED, () -> call(ONCE));
  }

  private Reaction refusal(String type, Duration skew) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            clock.instant().plus(skew).atOffset(ZoneOffset.UTC));
    return answer(403, "{\"__type\":\"" + type + "\"}", "Date: " + date);
  }
}
