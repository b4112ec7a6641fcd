package com.reachgig.standalone.log;

import com.reachgig.wiring.log.LogText;
import com.reachgig.wiring.log.Timestamp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line an event, with a stack trace below it, for people. */
final class TextFormat implements LineFormat {
  private static final int LEVEL_WIDTH = 8;

  private final Timestamp timestamp = new Timestamp();

  @Override
  public void append(Event event, StringBuilder line) {
    var record = event.record();
    timestamp.append(record.getInstant(), line);
    var level = Levels.name(record.getLevel()).toLowerCase(Locale.ROOT);
    line.append(' ').append(level).repeat(' ', LEVEL_WIDTH - level.length());
    appendOneLine(line, LogText.message(record.getMessage(), record.getParameters()));
    LogText.forEachField(record.getParameters(), (name, value) -> field(line, name, value));
    if (event.requestId() != null) {
      field(line, "requestId", event.requestId());
    }
    line.append('\n');
    @Nullable Throwable error = record.getThrown();
    if (error != null) {
      line.append(LogText.stack(error));
    }
  }

  private static void field(StringBuilder line, String name, @Nullable Object value) {
    line.append(' ').append(name).append('=');
    appendOneLine(line, String.valueOf(value));
  }

  /** Control characters would let a client forge lines, or steer the terminal. */
  private static void appendOneLine(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
  }
}
