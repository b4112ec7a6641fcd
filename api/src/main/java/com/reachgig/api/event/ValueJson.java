package com.reachgig.api.event;

import com.reachgig.api.json.Json;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.value.Value;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON. Bytes, which JSON lacks, are an object with the one member {@value #BYTES}, in
 * Base64; fields that look like that themselves are wrapped in one with the member {@value
 * #FIELDS}, so that each value comes back as what it was.
 */
final class ValueJson {
  private static final String BYTES = "$bytes";
  private static final String FIELDS = "$fields";

  private ValueJson() {}

  static void writeFields(Map<String, Value> fields, JsonWriter out) {
    out.startObject();
    for (var field : fields.entrySet()) {
      out.name(field.getKey());
      write(field.getValue(), out);
    }
    out.endObject();
  }

  private static void write(Value value, JsonWriter out) {
    switch (value) {
      case Value.Text(var text) -> out.value(text);
      case Value.Whole(var whole) -> out.value(whole);
      case Value.Flag(var flag) -> out.value(flag);
      case Value.Bytes bytes -> {
        out.startObject();
        out.field(BYTES, Base64.getEncoder().encodeToString(bytes.value()));
        out.endObject();
      }
      case Value.Sequence(var values) -> {
        out.startArray();
        for (var element : values) {
          write(element, out);
        }
        out.endArray();
      }
      case Value.Fields(var fields) when special(fields) -> {
        out.startObject();
        out.name(FIELDS);
        writeFields(fields, out);
        out.endObject();
      }
      case Value.Fields(var fields) -> writeFields(fields, out);
    }
  }

  private static boolean special(Map<String, ?> members) {
    return members.size() == 1 && (members.containsKey(BYTES) || members.containsKey(FIELDS));
  }

  static Map<String, Value> readFields(@Nullable Json json) {
    if (!(json instanceof Json.Members(var members))) {
      throw CloudEventJson.corrupt("data is no object", null);
    }
    var fields = HashMap.<String, Value>newHashMap(members.size());
    members.forEach((name, member) -> fields.put(name, read(member)));
    return fields;
  }

  private static Value read(Json json) {
    return switch (json) {
      case Json.Text(var text) -> Value.of(text);
      case Json.Whole(var whole) -> Value.of(whole);
      case Json.Flag(var flag) -> Value.of(flag);
      case Json.Items(var items) -> new Value.Sequence(readAll(items));
      case Json.Members(var members) when special(members) -> readSpecial(members);
      case Json.Members members -> new Value.Fields(readFields(members));
      case Json.Decimal _, Json.Nothing _ ->
          throw CloudEventJson.corrupt("data holds " + json.kind(), null);
    };
  }

  private static List<Value> readAll(List<Json> items) {
    return items.stream().map(ValueJson::read).toList();
  }

  private static Value readSpecial(Map<String, Json> members) {
    var wrapped = members.get(FIELDS);
    if (wrapped != null) {
      return new Value.Fields(readFields(wrapped));
    }
    if (members.get(BYTES) instanceof Json.Text(var encoded)) {
      return new Value.Bytes(Base64.getDecoder().decode(encoded));
    }
    throw CloudEventJson.corrupt("bytes are no text", null);
  }
}
