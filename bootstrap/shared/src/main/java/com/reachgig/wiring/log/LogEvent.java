package com.reachgig.wiring.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was logged.
 *
 * @param level by its name in {@link System.Logger}
 * @param parameters of the message; entries of those that are maps become fields of their own
 * @param context fields that say on whose behalf it was logged
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record LogEvent(
    Instant time,
    String level,
    @Nullable String logger,
    @Nullable String message,
    @Nullable Object @Nullable [] parameters,
    @Nullable Throwable thrown,
    Map<String, ?> context) {}
