package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point in time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
record InstantSchema() implements Schema<Instant> {
  private static final int MAX_LENGTH = 35;

  /** What every RFC 3339 time begins with, and ISO 8601 in Java's reading need not have. */
  private static final int UP_TO_SECONDS = "2026-11-24T20:15:30".length();

  @Override
  public @Nullable Instant decode(Json json, Pointer at, Violations violations) {
    if (!(json instanceof Json.Text(var text))) {
      violations.add(at, "wrong-type", "Must be a string, not " + json.kind() + ".");
      return null;
    }
    boolean complete =
        text.length() > UP_TO_SECONDS && text.length() <= MAX_LENGTH && text.charAt(16) == ':';
    if (complete && Character.isDigit(text.charAt(0))) {
      try {
        return OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException _) {
        // told below, with every other wrong form
      }
    }
    violations.add(
        at, "wrong-form", "Must be an RFC 3339 time with an offset, like 2026-11-24T20:15:30Z.");
    return null;
  }

  @Override
  public Json describe(Components components) {
    return Json.members("type", "string", "format", "date-time");
  }

  @Override
  public Json example() {
    return Json.of("2026-11-24T20:15:30Z");
  }
}
