package com.reachgig.wiring.log;

import com.reachgig.api.observe.RequestLine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the parts of something logged mean. */
public final class LogText {
  private LogText() {}

  /** The message with {@code {0}} and so on filled in; a malformed pattern is shown as it is. */
  public static String message(@Nullable String message, @Nullable Object @Nullable [] parameters) {
    if (message == null) {
      return "";
    }
    @Nullable RequestLine request = request(parameters);
    if (request != null) {
      return request.toString();
    }
    if (parameters == null || parameters.length == 0 || message.indexOf('{') < 0) {
      return message;
    }
    try {
      return MessageFormat.format(message, parameters);
    } catch (IllegalArgumentException _) {
      return message;
    }
  }

  /** What is said of a request, if that is all that is said; the most frequent of all. */
  public static @Nullable RequestLine request(@Nullable Object @Nullable [] parameters) {
    return parameters != null && parameters.length == 1 && parameters[0] instanceof RequestLine line
        ? line
        : null;
  }

  /** Hands over the entries of each parameter that is a map: fields of their own in the line. */
  public static void forEachField(
      @Nullable Object @Nullable [] parameters, BiConsumer<String, @Nullable Object> field) {
    if (parameters == null) {
      return;
    }
    for (var parameter : parameters) {
      if (parameter instanceof Map<?, ?> fields) {
        fields.forEach((name, value) -> field.accept(String.valueOf(name), value));
      }
    }
  }

  public static String stack(Throwable error) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
