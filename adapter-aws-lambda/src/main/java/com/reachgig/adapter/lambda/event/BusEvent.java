package com.reachgig.adapter.lambda.event;

import java.time.Instant;

/**
 * An event of EventBridge.
 *
 * @param detail its own content, JSON
 */
public record BusEvent(String id, String source, String detailType, Instant time, String detail) {}
