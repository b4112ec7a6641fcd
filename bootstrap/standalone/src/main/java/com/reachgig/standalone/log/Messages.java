package com.reachgig.standalone.log;

import com.reachgig.api.observe.RequestLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** What the parts of a log record mean. */
final class Messages {
  private Messages() {}

  /** The message with {@code {0}} and so on filled in; a malformed pattern is shown as it is. */
  static String text(LogRecord record) {
    @Nullable String message = record.getMessage();
    if (message == null) {
      return "";
    }
    @Nullable RequestLine request = request(record);
    if (request != null) {
      return request.toString();
    }
    @Nullable Object[] parameters = record.getParameters();
    if (parameters == null || parameters.length == 0 || message.indexOf('{') < 0) {
      return message;
    }
    try {
      return MessageFormat.format(message, parameters);
    } catch (IllegalArgumentException _) {
      return message;
    }
  }

  /** What the record says of a request, if that is all that it says; the most frequent of all. */
  static @Nullable RequestLine request(LogRecord record) {
    @Nullable Object[] parameters = record.getParameters();
    return parameters != null && parameters.length == 1 && parameters[0] instanceof RequestLine line
        ? line
        : null;
  }

  /** Hands over the entries of each parameter that is a map: fields of their own in the line. */
  static void forEachField(LogRecord record, BiConsumer<String, @Nullable Object> field) {
    @Nullable Object[] parameters = record.getParameters();
    if (parameters == null) {
      return;
    }
    for (var parameter : parameters) {
      if (parameter instanceof Map<?, ?> fields) {
        fields.forEach((name, value) -> field.accept(String.valueOf(name), value));
      }
    }
  }

  /** The level by its name in {@link System.Logger}. */
  static String level(Level level) {
    int value = level.intValue();
    if (value >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (value >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    if (value >= Level.INFO.intValue()) {
      return "INFO";
    }
    return value >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
  }

  static String stack(Throwable error) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
