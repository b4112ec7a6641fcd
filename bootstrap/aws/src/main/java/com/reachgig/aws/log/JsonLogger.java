package com.reachgig.aws.log;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.domain.event.Correlation;
import com.reachgig.wiring.log.LogEvent;
import com.reachgig.wiring.log.LogText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Logs with the id of the request, and what else the platform says of the invocation. */
final class JsonLogger implements System.Logger {
  private static final String REQUEST_ID = "requestId";

  private final String name;
  private final Level threshold;
  private final LineOutput out;

  JsonLogger(String name, Level threshold, LineOutput out) {
    this.name = name;
    this.threshold = threshold;
    this.out = out;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean isLoggable(Level level) {
    return level != Level.OFF && level.getSeverity() >= threshold.getSeverity();
  }

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, @Nullable String message, Throwable thrown) {
    write(level, message, null, thrown);
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      @Nullable String format,
      @Nullable Object @Nullable ... parameters) {
    write(level, format, parameters, null);
  }

  private void write(
      Level level,
      @Nullable String message,
      @Nullable Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    if (isLoggable(level)) {
      var context = context(LogText.request(parameters) == null);
      out.write(
          new LogEvent(Instant.now(), level.name(), name, message, parameters, thrown, context));
    }
  }

  /**
   * The platform's own lines know the invocation by its id, clients their request by another if
   * they named it.
   */
  private static Map<String, Object> context(boolean named) {
    var fields = new LinkedHashMap<String, Object>();
    var invocation = Invocation.current();
    if (Correlation.ID.isBound() && named) {
      fields.put(REQUEST_ID, Correlation.ID.get());
    }
    if (invocation != null) {
      if (named) {
        fields.putIfAbsent(REQUEST_ID, invocation.requestId());
      }
      fields.put("invocation", invocation.requestId());
      invocation.logFields(fields::put);
    }
    return fields;
  }
}
