package com.reachgig.standalone.log;

import com.reachgig.api.observe.RequestLine;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, for machines. */
final class JsonFormat implements LineFormat {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Timestamp timestamp = new Timestamp();

  @Override
  public void append(Event event, StringBuilder line) {
    var record = event.record();
    line.append("{\"time\":\"");
    timestamp.append(record.getInstant(), line);
    line.append("\",\"level\":\"").append(Messages.level(record.getLevel())).append('"');
    field(line, "logger", record.getLoggerName());
    @Nullable RequestLine request = Messages.request(record);
    if (request != null) {
      line.append(",\"message\":\"request\",");
      request.appendJson(line);
    } else {
      appendMessage(event, line);
    }
    error(record, line);
    line.append("}\n");
  }

  private static void appendMessage(Event event, StringBuilder line) {
    var record = event.record();
    field(line, "message", Messages.text(record));
    if (event.requestId() != null) {
      field(line, "requestId", event.requestId());
    }
    Messages.forEachField(record, (name, value) -> field(line, name, value));
  }

  private static void error(LogRecord record, StringBuilder line) {
    @Nullable Throwable error = record.getThrown();
    if (error != null) {
      field(line, "error", error.toString());
      field(line, "stack", Messages.stack(error));
    }
  }

  private static void field(StringBuilder line, String name, @Nullable Object value) {
    line.append(',');
    quote(line, name);
    line.append(':');
    if (value == null || value instanceof Number || value instanceof Boolean) {
      line.append(value);
    } else {
      quote(line, value.toString());
    }
  }

  private static void quote(StringBuilder line, String text) {
    line.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        line.append(text, plain, i);
        escape(line, c);
        plain = i + 1;
      }
    }
    line.append(text, plain, text.length()).append('"');
  }

  private static void escape(StringBuilder line, char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\t' -> line.append("\\t");
      case '"', '\\' -> line.append('\\').append(c);
      default -> line.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
    }
  }
}
