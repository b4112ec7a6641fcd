package com.reachgig.api.event;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.json.MalformedJson;
import com.reachgig.api.json.StrictJson;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events as text, in the structured form of CloudEvents 1.0. What one side writes the other reads
 * unchanged. A text that is no event is {@link Fault#CORRUPT}.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">the
 *     JSON event format</a>
 */
public final class CloudEventJson {
  private static final String VERSION = "1.0";

  private CloudEventJson() {}

  public static String encode(CloudEvent event) {
    return new String(JsonEncoder.encode(out -> write(event, out)), StandardCharsets.UTF_8);
  }

  private static void write(CloudEvent event, JsonWriter out) {
    out.startObject();
    out.field("specversion", VERSION);
    out.field("id", event.id());
    out.field("source", event.source());
    out.field("type", event.type());
    out.field("subject", event.subject());
    out.field("time", event.time().toString());
    if (event.correlationId() != null) {
      out.field("correlationid", event.correlationId());
    }
    out.field("datacontenttype", "application/json");
    out.name("data");
    ValueJson.writeFields(event.data(), out);
    out.endObject();
  }

  public static CloudEvent decode(String text) {
    try {
      var json = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
      if (json instanceof Json.Members(var members)) {
        return read(members);
      }
      throw corrupt("no object", null);
    } catch (MalformedJson | IllegalArgumentException | DateTimeException e) {
      throw corrupt("no CloudEvent", e);
    }
  }

  private static CloudEvent read(Map<String, Json> members) {
    if (!text(members, "specversion").equals(VERSION)) {
      throw corrupt("another version of CloudEvents", null);
    }
    return new CloudEvent(
        text(members, "id"),
        text(members, "source"),
        text(members, "type"),
        text(members, "subject"),
        OffsetDateTime.parse(text(members, "time")).toInstant(),
        members.containsKey("correlationid") ? text(members, "correlationid") : null,
        ValueJson.readFields(members.get("data")));
  }

  private static String text(Map<String, Json> members, String name) {
    if (members.get(name) instanceof Json.Text(var value)) {
      return value;
    }
    throw corrupt("no text: " + name, null);
  }

  static PortException corrupt(String problem, @Nullable Throwable cause) {
    return new PortException(Fault.CORRUPT, "an event's text: " + problem, cause);
  }
}
