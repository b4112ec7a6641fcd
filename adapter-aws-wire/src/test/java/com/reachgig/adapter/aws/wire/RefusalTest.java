package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.Trouble.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.awscore.internal.AwsErrorCode;

/** What the SDK holds to be throttling, skew or passing is held to be that here. */
final class RefusalTest {
  static final Iterable<String> THROTTLING = AwsErrorCode.THROTTLING_ERROR_CODES;
  static final Iterable<String> RETRYABLE = AwsErrorCode.RETRYABLE_ERROR_CODES;
  static final Iterable<String> DEFINITE_SKEW = AwsErrorCode.DEFINITE_CLOCK_SKEW_ERROR_CODES;
  static final Iterable<String> POSSIBLE_SKEW = AwsErrorCode.POSSIBLE_CLOCK_SKEW_ERROR_CODES;

  @ParameterizedTest
  @FieldSource("THROTTLING")
  void throttling(String type) {
    assertThat(refusal(type).kind()).isIn(Kind.THROTTLED, Kind.IN_PROGRESS);
  }

  @ParameterizedTest
  @FieldSource("RETRYABLE")
  void passing(String type) {
    assertThat(refusal(type).kind()).isIn(Kind.FAILED, Kind.IN_PROGRESS);
  }

  @ParameterizedTest
  @FieldSource({"DEFINITE_SKEW", "POSSIBLE_SKEW"})
  void skew(String type) {
    assertThat(refusal(type).maybeSkew()).isTrue();
  }

  private static Refusal refusal(String type) {
    byte[] body = ("{\"__type\":\"" + type + "\"}").getBytes(UTF_8);
    return Refusal.of(new HttpAnswer(400, Map.of(), body, true));
  }
}
