package com.reachgig.aws.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.domain.event.Correlation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonLoggerTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final System.Logger logger = new JsonLogger("a", Level.INFO, new LineOutput(out));

  @Test
  void the_platform_finds_it() {
    assertThat(System.LoggerFinder.getLoggerFinder()).isInstanceOf(JsonLoggerFinder.class);
  }

  @Test
  void a_line_names_the_invocation_and_whether_it_is_a_cold_start() throws IOException {
    invoke(() -> logger.log(Level.INFO, "it is {0}", "done"));
    assertThat(text())
        .startsWith("{\"time\":\"")
        .contains("\"level\":\"INFO\",\"logger\":\"a\",\"message\":\"it is done\"")
        .contains("\"requestId\":\"i-1\"", "\"coldStart\":true")
        .endsWith("}\n");
  }

  @Test
  void a_request_that_its_client_named_is_logged_under_that_name() throws IOException {
    invoke(
        () -> ScopedValue.where(Correlation.ID, "client-1").run(() -> logger.log(Level.INFO, "x")));
    assertThat(text()).contains("\"requestId\":\"client-1\"", "\"invocation\":\"i-1\"");
  }

  @Test
  void a_failure_is_one_line_with_its_stack() {
    logger.log(Level.ERROR, "it broke", new IllegalStateException("why"));
    assertThat(text().lines()).hasSize(1);
    assertThat(text()).contains("java.lang.IllegalStateException: why", "\\n\\tat ");
  }

  @Test
  void what_is_below_the_level_is_not_written() {
    logger.log(Level.DEBUG, "x");
    assertThat(text()).isEmpty();
  }

  private void invoke(Runnable work) throws IOException {
    new Invocation("i-1", Instant.MAX, "arn", null, null, true)
        .run(
            (_, _, _) -> work.run(),
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream());
  }

  private String text() {
    return out.toString(UTF_8);
  }
}
