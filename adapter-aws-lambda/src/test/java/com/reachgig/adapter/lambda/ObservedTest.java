package com.reachgig.adapter.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.metric.Series;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservedTest {
  private static final Series COLD =
      new Series("function_cold_starts", Map.of("function", "api", "initialization", "on-demand"));

  private final RecordingMetrics metrics = new RecordingMetrics();

  private void invoke(Function function, boolean cold) throws IOException {
    var invocation = new Invocation("r", Instant.MAX, "arn", null, null, cold);
    new Observed(function, "api", "on-demand", metrics)
        .invoke(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), invocation);
  }

  private static Series invocations(String outcome) {
    return new Series("function_invocations", Map.of("function", "api", "outcome", outcome));
  }

  @Test
  void a_cold_start_is_counted_beside_its_invocation() throws IOException {
    invoke((_, _, _) -> {}, true);
    assertThat(metrics.counted).containsExactly(COLD, invocations("done"));
    assertThat(metrics.timed)
        .containsExactly(new Series("function_seconds", Map.of("function", "api")));
  }

  @Test
  void a_warm_start_is_none() throws IOException {
    invoke((_, _, _) -> {}, false);
    assertThat(metrics.counted).containsExactly(invocations("done"));
  }

  @Test
  void a_failure_is_counted_and_passed_on() {
    Function failing =
        (_, _, _) -> {
          throw new IOException("on purpose");
        };
    assertThatThrownBy(() -> invoke(failing, false)).hasMessage("on purpose");
    assertThat(metrics.counted).containsExactly(invocations("failed"));
  }
}
