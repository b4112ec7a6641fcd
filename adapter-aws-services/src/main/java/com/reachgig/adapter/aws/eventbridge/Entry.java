package com.reachgig.adapter.aws.eventbridge;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.Utf8;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** An event as EventBridge takes it. */
record Entry(Instant time, String type, String detail) {
  /** What a time counts for. */
  private static final int TIME_BYTES = 14;

  static Entry of(CloudEvent event, Function<CloudEvent, String> encoder) {
    return new Entry(event.time(), event.type(), encoder.apply(event));
  }

  /**
   * Its bytes, as they are counted towards the limit.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html">Calculating
   *     PutEvents event entry size</a>
   */
  long size() {
    return (long) TIME_BYTES
        + Utf8.length(EventBridgeBus.SOURCE)
        + Utf8.length(type)
        + Utf8.length(detail);
  }

  static void write(List<Entry> entries, String bus, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("Entries");
    for (Entry entry : entries) {
      json.writeStartObject();
      json.writeNumberField("Time", entry.time.getEpochSecond());
      json.writeStringField("Source", EventBridgeBus.SOURCE);
      json.writeStringField("DetailType", entry.type);
      json.writeStringField("Detail", entry.detail);
      json.writeStringField("EventBusName", bus);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
