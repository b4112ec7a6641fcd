package com.reachgig.adapter.aws.emf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.reachgig.adapter.aws.emf.EmfLog.Datum;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What CloudWatch makes of the lines of a log, at a real HTTP endpoint: lists and reads metrics by
 * pages, and keeps its documented limits. Pages are smaller than CloudWatch's, so that there are
 * several.
 */
final class FakeCloudWatch implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 300;

  private final EmfLog log = new EmfLog();
  private final HttpServer server;

  FakeCloudWatch() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  EmfLog log() {
    return log;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String signed = exchange.getRequestHeaders().getFirst("Authorization");
      boolean authentic =
          signed.startsWith("AWS4-HMAC-SHA256 Credential=key/")
              && signed.contains("/us-east-1/monitoring/aws4_request");
      ObjectNode answer = JSON.createObjectNode();
      if (authentic && target.equals("GraniteServiceVersion20100801.ListMetrics")) {
        list(request, answer);
      } else if (authentic && target.equals("GraniteServiceVersion20100801.GetMetricData")) {
        read(request, answer);
      } else {
        answer.put("__type", "InvalidAction");
      }
      byte[] bytes = answer.toString().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.has("__type") ? 400 : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private void list(JsonNode request, ObjectNode answer) {
    List<Map<String, String>> all =
        log.data().stream()
            .filter(each -> each.namespace().equals(request.path("Namespace").textValue()))
            .filter(each -> each.name().equals(request.path("MetricName").textValue()))
            .map(Datum::dimensions)
            .distinct()
            .toList();
    ArrayNode metrics = answer.putArray("Metrics");
    page(request, answer, all.size())
        .forEach(i -> writeDimensions(metrics.addObject(), all.get(i)));
  }

  private void read(JsonNode request, ObjectNode answer) {
    JsonNode queries = request.path("MetricDataQueries");
    assertQueries(queries);
    ArrayNode results = answer.putArray("MetricDataResults");
    for (int i : page(request, answer, queries.size())) {
      JsonNode query = queries.get(i);
      ObjectNode result = results.addObject();
      result.set("Id", query.path("Id"));
      result.put("StatusCode", "Complete");
      ArrayNode timestamps = result.putArray("Timestamps");
      ArrayNode values = result.putArray("Values");
      statistics(request, query.path("MetricStat"))
          .forEach(
              (start, statistics) -> {
                timestamps.add((double) start);
                values.add(value(query.at("/MetricStat/Stat").textValue(), statistics));
              });
    }
  }

  private Map<Long, DoubleSummaryStatistics> statistics(JsonNode request, JsonNode query) {
    long from = request.path("StartTime").longValue();
    long period = query.path("Period").longValue();
    assertThat(period % 60).as("a period is in whole minutes").isZero();
    Map<Long, DoubleSummaryStatistics> windows = new TreeMap<>();
    for (Datum datum : log.data()) {
      long time = datum.millis() / 1_000;
      boolean inside = time >= from && time < request.path("EndTime").longValue();
      if (inside && isOf(datum, query.path("Metric"))) {
        windows
            .computeIfAbsent(
                from + (time - from) / period * period, key -> new DoubleSummaryStatistics())
            .accept(datum.value());
      }
    }
    return windows;
  }

  private static boolean isOf(Datum datum, JsonNode metric) {
    Map<String, String> dimensions = new TreeMap<>();
    metric
        .path("Dimensions")
        .forEach(
            each -> dimensions.put(each.path("Name").textValue(), each.path("Value").textValue()));
    return datum.namespace().equals(metric.path("Namespace").textValue())
        && datum.name().equals(metric.path("MetricName").textValue())
        && datum.dimensions().equals(dimensions);
  }

  private static double value(String statistic, DoubleSummaryStatistics of) {
    return switch (statistic) {
      case "SampleCount" -> of.getCount();
      case "Sum" -> of.getSum();
      case "Minimum" -> of.getMin();
      case "Maximum" -> of.getMax();
      default -> throw new AssertionError(statistic);
    };
  }

  private static void assertQueries(JsonNode queries) {
    assertThat(queries.size()).as("queries of a call").isBetween(1, 500);
    Set<String> ids = new HashSet<>();
    for (JsonNode query : queries) {
      assertThat(query.path("Id").textValue()).matches("[a-z][a-zA-Z0-9_]*");
      assertThat(ids.add(query.path("Id").textValue())).as("an id is used once").isTrue();
    }
  }

  /** The positions of one page; its token is the position of the next one. */
  private static List<Integer> page(JsonNode request, ObjectNode answer, int size) {
    int first = Integer.parseInt(request.path("NextToken").asText("0"));
    int next = Math.min(size, first + PAGE);
    if (next < size) {
      answer.put("NextToken", Integer.toString(next));
    }
    return IntStream.range(first, next).boxed().toList();
  }

  private static void writeDimensions(ObjectNode metric, Map<String, String> dimensions) {
    ArrayNode array = metric.putArray("Dimensions");
    dimensions.forEach((name, value) -> array.addObject().put("Name", name).put("Value", value));
  }
}
