package com.reachgig.standalone.log;

import com.reachgig.wiring.log.JsonLines;
import com.reachgig.wiring.log.LogEvent;
import com.reachgig.wiring.log.LogText;
import java.util.Map;

/** One JSON object a line, for machines. */
final class JsonFormat implements LineFormat {
  private final JsonLines lines = new JsonLines();

  @Override
  public void append(Event event, StringBuilder line) {
    var record = event.record();
    lines.append(
        new LogEvent(
            record.getInstant(),
            Levels.name(record.getLevel()),
            record.getLoggerName(),
            record.getMessage(),
            record.getParameters(),
            record.getThrown(),
            context(event)),
        line);
  }

  /** What is said of a request names it already. */
  private static Map<String, ?> context(Event event) {
    return event.requestId() == null || LogText.request(event.record().getParameters()) != null
        ? Map.of()
        : Map.of("requestId", event.requestId());
  }
}
