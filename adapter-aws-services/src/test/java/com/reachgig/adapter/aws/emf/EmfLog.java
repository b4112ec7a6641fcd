package com.reachgig.adapter.aws.emf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes metrics of lines, as the specification of the format says, and refuses what it forbids. */
final class EmfLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Datum> data = new ArrayList<>();
  private int lines;

  /** One value of a metric. */
  record Datum(
      String namespace, String name, Map<String, String> dimensions, long millis, double value) {}

  synchronized void take(String line) {
    lines++;
    assertThat(line.getBytes(UTF_8).length).as("bytes of a line").isLessThan(256 * 1_024);
    JsonNode root = parse(line);
    long millis = root.at("/_aws/Timestamp").longValue();
    assertThat(millis).isPositive();
    for (JsonNode directive : root.at("/_aws/CloudWatchMetrics")) {
      take(root, directive, millis);
    }
  }

  synchronized List<Datum> data() {
    return List.copyOf(data);
  }

  /** What was taken since the last call. */
  synchronized List<Datum> drain() {
    List<Datum> drained = List.copyOf(data);
    data.clear();
    return drained;
  }

  synchronized int lines() {
    return lines;
  }

  private void take(JsonNode root, JsonNode directive, long millis) {
    String namespace = directive.path("Namespace").textValue();
    assertThat(namespace).hasSizeBetween(1, 1_024);
    assertThat(directive.path("Metrics").size()).as("metrics of a line").isBetween(1, 100);
    for (JsonNode set : directive.path("Dimensions")) {
      Map<String, String> dimensions = dimensions(root, set);
      for (JsonNode metric : directive.path("Metrics")) {
        String name = metric.path("Name").textValue();
        assertThat(metric.path("Unit").textValue()).isIn("Count", "Seconds", "None");
        for (double value : values(root.path(name))) {
          data.add(new Datum(namespace, name, dimensions, millis, value));
        }
      }
    }
  }

  private static Map<String, String> dimensions(JsonNode root, JsonNode set) {
    assertThat(set.size()).as("dimensions of a set").isLessThanOrEqualTo(30);
    Map<String, String> dimensions = new TreeMap<>();
    for (JsonNode key : set) {
      String value = root.path(key.textValue()).textValue();
      assertThat(value).as(key.textValue()).hasSizeBetween(1, 1_024);
      dimensions.put(key.textValue(), value);
    }
    return dimensions;
  }

  private static List<Double> values(JsonNode target) {
    List<Double> values = new ArrayList<>();
    if (target.isNumber()) {
      values.add(target.doubleValue());
    }
    target.elements().forEachRemaining(each -> values.add(each.doubleValue()));
    assertThat(values).as("values of a metric").hasSizeBetween(1, 100);
    return values;
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }
}
