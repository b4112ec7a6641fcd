package com.reachgig.aws.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class InheritedLogsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final InheritedLogs logs = new InheritedLogs(new LineOutput(out));

  @Test
  void a_line_of_the_jdks_loggers_reads_like_one_of_ours() {
    var line = new LogRecord(Level.WARNING, "{0} of {1} failed");
    line.setLoggerName("com.reachgig.a");
    line.setParameters(new Object[] {1, 2});
    logs.publish(line);
    assertThat(out.toString(UTF_8))
        .startsWith("{\"time\":\"")
        .contains(
            "\"level\":\"WARNING\",\"logger\":\"com.reachgig.a\",\"message\":\"1 of 2 failed\"")
        .endsWith("}\n");
  }

  @Test
  void a_failure_is_one_line_with_its_stack() {
    var line = new LogRecord(Level.SEVERE, "it broke");
    line.setLoggerName("a");
    line.setThrown(new IllegalStateException("why"));
    logs.publish(line);
    assertThat(out.toString(UTF_8).lines()).hasSize(1);
    assertThat(out.toString(UTF_8))
        .contains("\"level\":\"ERROR\"", "java.lang.IllegalStateException: why");
  }

  @Test
  void what_is_below_the_level_is_not_written() {
    var line = new LogRecord(Level.FINE, "x");
    line.setLoggerName("a");
    logs.publish(line);
    assertThat(out.size()).isZero();
  }
}
