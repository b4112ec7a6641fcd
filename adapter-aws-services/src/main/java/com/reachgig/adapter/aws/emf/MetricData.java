package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.metric.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One page of {@code GetMetricData}. A query's id names its series' position and its statistic. */
record MetricData(String namespace, WholeWindows windows, List<Series> series, String token)
    implements RequestBody {

  @Override
  public void writeTo(JsonWriter json) {
    json.startObject();
    json.field("StartTime", windows.from());
    json.field("EndTime", windows.to());
    json.field("ScanBy", "TimestampAscending");
    if (!token.isEmpty()) {
      json.field("NextToken", token);
    }
    json.startArray("MetricDataQueries");
    for (int i = 0; i < series.size(); i++) {
      for (Statistic statistic : Statistic.values()) {
        writeQuery(json, i, statistic);
      }
    }
    json.endArray();
    json.endObject();
  }

  /** Takes the statistics over, and gives the token of the next page, or empty. */
  String read(JsonReader json, PointTable points) throws IOException {
    String[] next = {""};
    json.next();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "MetricDataResults" -> Fields.elements(at, result -> readResult(result, points));
            case "NextToken" -> next[0] = at.textOr("");
            default -> at.skipChildren();
          }
        });
    return next[0];
  }

  private void writeQuery(JsonWriter json, int position, Statistic statistic) {
    json.startObject();
    json.field("Id", statistic.id(position));
    json.startObject("MetricStat");
    json.startObject("Metric");
    json.field("Namespace", namespace);
    json.field("MetricName", series.get(position).name());
    json.startArray("Dimensions");
    for (Map.Entry<String, String> dimension : series.get(position).dimensions().entrySet()) {
      json.startObject();
      json.field("Name", dimension.getKey());
      json.field("Value", dimension.getValue());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.field("Period", windows.period());
    json.field("Stat", statistic.wire());
    json.endObject();
    json.endObject();
  }

  private static void readResult(JsonReader json, PointTable points) throws IOException {
    String[] id = {""};
    List<Long> starts = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Id" -> id[0] = at.text();
            case "Timestamps" ->
                Fields.elements(at, each -> starts.add(Math.round(each.doubleValue())));
            case "Values" -> Fields.elements(at, each -> values.add(each.doubleValue()));
            case "StatusCode" -> requireAnswered(at.text());
            default -> at.skipChildren();
          }
        });
    Statistic statistic = Statistic.ofId(id[0]);
    int position = statistic.position(id[0]);
    for (int i = 0; i < starts.size(); i++) {
      points.put(position, statistic, starts.get(i), values.get(i));
    }
  }

  /** Of a part there is more on the next page. */
  private static void requireAnswered(String status) {
    if (!status.equals("Complete") && !status.equals("PartialData")) {
      throw new PortException(Fault.UNAVAILABLE, "CloudWatch did not read a metric: " + status);
    }
  }
}
