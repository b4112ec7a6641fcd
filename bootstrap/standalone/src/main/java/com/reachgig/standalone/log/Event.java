package com.reachgig.standalone.log;

import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was logged, and the request during which it was.
 *
 * @param requestId null outside of requests
 */
record Event(LogRecord record, @Nullable String requestId) {}
