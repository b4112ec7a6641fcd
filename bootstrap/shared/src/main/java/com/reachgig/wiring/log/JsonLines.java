package com.reachgig.wiring.log;

import com.reachgig.api.observe.RequestLine;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, for machines. Used by one thread at a time. */
public final class JsonLines {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final Timestamp timestamp = new Timestamp();

  /** Adds the line with its end. */
  public void append(LogEvent event, StringBuilder line) {
    line.append("{\"time\":\"");
    timestamp.append(event.time(), line);
    line.append("\",\"level\":\"").append(event.level()).append('"');
    field(line, "logger", event.logger());
    @Nullable RequestLine request = LogText.request(event.parameters());
    if (request != null) {
      line.append(",\"message\":\"request\",");
      request.appendJson(line);
    } else {
      field(line, "message", LogText.message(event.message(), event.parameters()));
    }
    event.context().forEach((name, value) -> field(line, name, value));
    LogText.forEachField(event.parameters(), (name, value) -> field(line, name, value));
    @Nullable Throwable error = event.thrown();
    if (error != null) {
      field(line, "error", error.toString());
      field(line, "stack", LogText.stack(error));
    }
    line.append("}\n");
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
