package com.reachgig.adapter.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes again what the managed runtime has parsed, so that both runtimes hand over the same. */
final class ClientContextJson {
  private ClientContextJson() {}

  static @Nullable String of(@Nullable ClientContext context) {
    if (context == null) {
      return null;
    }
    var bytes =
        JsonEncoder.encode(
            out -> {
              out.startObject();
              write("custom", context.getCustom(), out);
              write("env", context.getEnvironment(), out);
              out.endObject();
            });
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void write(String name, @Nullable Map<String, String> values, JsonWriter out) {
    if (values == null) {
      return;
    }
    out.startObject(name);
    for (var value : values.entrySet()) {
      out.field(value.getKey(), value.getValue());
    }
    out.endObject();
  }
}
