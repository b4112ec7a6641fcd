package com.reachgig.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void json_has_time_level_logger_message_request_and_fields() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("status", 201);
    fields.put("path", "/v1/gigs");
    var record = record(Level.INFO, "request", fields);
    assertThat(line(new JsonFormat(), record, "r-1"))
        .isEqualTo(
            """
            {"time":"2026-11-24T20:00:01.042Z","level":"INFO","logger":"com.reachgig.A",\
            "message":"request","requestId":"r-1","status":201,"path":"/v1/gigs"}
            """);
  }

  @Test
  void json_escapes_what_would_end_a_string_or_a_line() {
    var line = line(new JsonFormat(), record(Level.INFO, "a\"b\\c\nd\u0001é"), null);
    assertThat(line).contains("\"message\":\"a\\\"b\\\\c\\nd\\u0001é\"").endsWith("}\n");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void json_carries_the_stack_of_an_error_in_its_one_line() {
    var record = record(Level.SEVERE, "it broke");
    record.setThrown(new IllegalStateException("why"));
    var line = line(new JsonFormat(), record, null);
    assertThat(line)
        .contains("\"level\":\"ERROR\"", "\"error\":\"java.lang.IllegalStateException: why\"")
        .contains("\\n\\tat ");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void parameters_fill_the_message() {
    assertThat(line(new TextFormat(), record(Level.WARNING, "{0} of {1}", "two", "three"), null))
        .isEqualTo("2026-11-24T20:00:01.042Z warning two of three\n");
  }

  @Test
  void text_cannot_be_forged_over_more_than_one_line() {
    assertThat(line(new TextFormat(), record(Level.INFO, "a\nb\u001b[2J"), "r\n1"))
        .isEqualTo("2026-11-24T20:00:01.042Z info    a b [2J requestId=r 1\n");
  }

  private static LogRecord record(Level level, String message, Object... parameters) {
    var record = new LogRecord(level, message);
    record.setLoggerName("com.reachgig.A");
    record.setInstant(Instant.parse("2026-11-24T20:00:01.042999Z"));
    record.setParameters(parameters);
    return record;
  }

  private static String line(LineFormat format, LogRecord record, @Nullable String requestId) {
    var line = new StringBuilder();
    format.append(new Event(record, requestId), line);
    return line.toString();
  }
}
