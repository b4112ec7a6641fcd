package com.reachgig.adapter.aws.emf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.ports.metric.Series;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One page of {@code ListMetrics}. */
record MetricList(String namespace, String name, String token) implements RequestBody {

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", namespace);
    json.writeStringField("MetricName", name);
    if (!token.isEmpty()) {
      json.writeStringField("NextToken", token);
    }
    json.writeEndObject();
  }

  /** Adds the series, and gives the token of the next page, or empty. */
  String read(JsonParser json, Set<Series> series) throws IOException {
    String[] next = {""};
    json.nextToken();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Metrics" -> Fields.elements(at, metric -> series.add(series(metric)));
            case "NextToken" -> next[0] = at.getValueAsString("");
            default -> at.skipChildren();
          }
        });
    return next[0];
  }

  private Series series(JsonParser json) throws IOException {
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

  private static void readDimension(JsonParser json, Map<String, String> dimensions)
      throws IOException {
    String[] texts = {"", ""};
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Name" -> texts[0] = at.getText();
            case "Value" -> texts[1] = at.getText();
            default -> at.skipChildren();
          }
        });
    dimensions.put(texts[0], texts[1]);
  }
}
