package com.reachgig.ports.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in the hands of one receiver until its visibility ends.
 *
 * @param id the same at each delivery of one message
 * @param receipt names this delivery, to acknowledge it or to change its visibility
 * @param receiveCount 1 at the first delivery
 * @param sentAt when it was first sent
 */
public record Received(
    String id,
    String receipt,
    String body,
    @Nullable String group,
    int receiveCount,
    Instant sentAt) {}
