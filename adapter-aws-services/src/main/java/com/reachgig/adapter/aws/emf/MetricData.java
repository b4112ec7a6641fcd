package com.reachgig.adapter.aws.emf;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.RequestBody;
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
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("StartTime", windows.from());
    json.writeNumberField("EndTime", windows.to());
    json.writeStringField("ScanBy", "TimestampAscending");
    if (!token.isEmpty()) {
      json.writeStringField("NextToken", token);
    }
    json.writeArrayFieldStart("MetricDataQueries");
    for (int i = 0; i < series.size(); i++) {
      for (Statistic statistic : Statistic.values()) {
        writeQuery(json, i, statistic);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Takes the statistics over, and gives the token of the next page, or empty. */
  String read(JsonParser json, PointTable points) throws IOException {
    String[] next = {""};
    json.nextToken();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "MetricDataResults" -> Fields.elements(at, result -> readResult(result, points));
            case "NextToken" -> next[0] = at.getValueAsString("");
            default -> at.skipChildren();
          }
        });
    return next[0];
  }

  private void writeQuery(JsonGenerator json, int position, Statistic statistic)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Id", statistic.id(position));
    json.writeObjectFieldStart("MetricStat");
    json.writeObjectFieldStart("Metric");
    json.writeStringField("Namespace", namespace);
    json.writeStringField("MetricName", series.get(position).name());
    json.writeArrayFieldStart("Dimensions");
    for (Map.Entry<String, String> dimension : series.get(position).dimensions().entrySet()) {
      json.writeStartObject();
      json.writeStringField("Name", dimension.getKey());
      json.writeStringField("Value", dimension.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeNumberField("Period", windows.period());
    json.writeStringField("Stat", statistic.wire());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void readResult(JsonParser json, PointTable points) throws IOException {
    String[] id = {""};
    List<Long> starts = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    Fields.each(
        json,
        (field, at) -> {
          switch (field) {
            case "Id" -> id[0] = at.getText();
            case "Timestamps" ->
                Fields.elements(at, each -> starts.add(Math.round(each.getDoubleValue())));
            case "Values" -> Fields.elements(at, each -> values.add(each.getDoubleValue()));
            case "StatusCode" -> requireAnswered(at.getText());
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
