package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.json.JsonWriter;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.Utf8;
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

  static void write(List<Entry> entries, String bus, JsonWriter json) {
    json.startObject();
    json.startArray("Entries");
    for (Entry entry : entries) {
      json.startObject();
      json.field("Time", entry.time.getEpochSecond());
      json.field("Source", EventBridgeBus.SOURCE);
      json.field("DetailType", entry.type);
      json.field("Detail", entry.detail);
      json.field("EventBusName", bus);
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }
}
