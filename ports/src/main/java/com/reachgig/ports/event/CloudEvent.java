package com.reachgig.ports.event;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that happened, with the attributes that CloudEvents 1.0 names.
 *
 * @param id unique within the source; what makes an effect happen once
 * @param source where it happened, a URI reference such as {@code /reachgig}
 * @param type what happened, in reverse-domain form such as {@code com.reachgig.UserRegistered}
 * @param subject the id of what it happened to
 * @param correlationId the request that led to it, or null; the extension attribute {@code
 *     correlationid}
 * @param data what subscribers need to know, small
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents
 *     1.0.2</a>
 */
public record CloudEvent(
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    @Nullable String correlationId,
    Map<String, Value> data) {
  public CloudEvent {
    data = Map.copyOf(data);
    if (id.isEmpty() || source.isEmpty() || type.isEmpty() || subject.isEmpty()) {
      throw new IllegalArgumentException("id, source, type and subject must not be empty");
    }
  }
}
