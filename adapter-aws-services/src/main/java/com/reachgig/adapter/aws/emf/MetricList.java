package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.metric.Series;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One page of {@code ListMetrics}. */
record MetricList(String namespace, String name, String token) implements RequestBody {

  @Override
  public void writeTo(JsonWriter json) {
    json.startObject();
    json.field("Namespace", namespace);
    json.field("MetricName", name);
    if (!token.isEmpty()) {
      json.field("NextToken", token);
    }
    json.endObject();
  }

  /** Adds the series, and gives the token of the next page, or empty. */
  String read(JsonReader json, Set<Series> series) throws IOException {
    String[] next = {""};
    json.next();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Metrics" -> Fields.elements(at, metric -> series.add(series(metric)));
            case "NextToken" -> next[0] = at.textOr("");
            default -> at.skipChildren();
          }
        });
    return next[0];
  }

  private Series series(JsonReader json) throws IOException {
    Map<String, String> dimensions = new HashMap<>();
    Fields.each(
        json,
        (field, at) -> {
          if (field.equals("Dimensions")) {
            Fields.elements(at, dimension -> readDimension(dimension, dimensions));
          } else {
            at.skipChildren();
          }
        });
    return new Series(name, dimensions);
  }

  private static void readDimension(JsonReader json, Map<String, String> dimensions)
      throws IOException {
    String[] texts = {"", ""};
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Name" -> texts[0] = at.text();
            case "Value" -> texts[1] = at.text();
            default -> at.skipChildren();
          }
        });
    dimensions.put(texts[0], texts[1]);
  }
}
