package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.emf.Buffer.Slot;
import com.reachgig.json.JsonWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes measurements in CloudWatch's embedded metric format. A line has one time and one value of
 * each dimension, so there is one line for each minute and set of dimensions; and as many more as
 * the limits of the format ask for.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">the
 *     format's specification</a>
 */
final class EmfWriter {
  /** Metrics of one line. */
  static final int MAX_METRICS = 100;

  /** Values of one metric in one line. */
  static final int MAX_VALUES = 100;

  /** Values of a line altogether, at up to 25 bytes each: a line has at most 256 KiB. */
  private static final int MAX_LINE_VALUES = 5_000;

  /** What most lines need. */
  private static final int LINE_BYTES = 512;

  private static final long MILLIS = Duration.ofMinutes(1).toMillis();

  private final String namespace;
  private final Consumer<String> lines;

  EmfWriter(String namespace, Consumer<String> lines) {
    this.namespace = namespace;
    this.lines = lines;
  }

  void write(Map<Slot, List<Double>> measurements) {
    Map<Header, List<Metric>> byHeader = new LinkedHashMap<>();
    for (Map.Entry<Slot, List<Double>> measured : measurements.entrySet()) {
      Slot slot = measured.getKey();
      Header header = new Header(slot.minute(), slot.series().dimensions());
      List<Metric> metrics = byHeader.get(header);
      if (metrics == null) {
        metrics = new ArrayList<>();
        byHeader.put(header, metrics);
      }
      metrics.add(new Metric(slot.series().name(), slot.kind(), measured.getValue()));
    }
    for (Map.Entry<Header, List<Metric>> line : byHeader.entrySet()) {
      writeAll(line.getKey(), line.getValue());
    }
  }

  /** Each line takes the next values of each metric that has some left. */
  private void writeAll(Header header, List<Metric> metrics) {
    List<Metric> left = metrics;
    while (!left.isEmpty()) {
      List<Metric> line = new ArrayList<>();
      List<Metric> later = new ArrayList<>();
      int values = 0;
      for (Metric metric : left) {
        if (line.size() == MAX_METRICS || values >= MAX_LINE_VALUES) {
          later.add(metric);
        } else {
          line.add(metric.first());
          values += line.getLast().values().size();
          metric.rest(later);
        }
      }
      lines.accept(line(header, line));
      left = later;
    }
  }

  private String line(Header header, List<Metric> metrics) {
    JsonWriter json = new JsonWriter(LINE_BYTES);
    json.startObject();
    json.startObject("_aws");
    json.field("Timestamp", header.minute() * MILLIS);
    json.startArray("CloudWatchMetrics");
    writeDirective(json, header, metrics);
    json.endArray();
    json.endObject();
    for (Map.Entry<String, String> dimension : header.dimensions().entrySet()) {
      json.field(dimension.getKey(), dimension.getValue());
    }
    for (Metric metric : metrics) {
      metric.writeTo(json);
    }
    json.endObject();
    return json.toText();
  }

  private void writeDirective(JsonWriter json, Header header, List<Metric> metrics) {
    json.startObject();
    json.field("Namespace", namespace);
    json.startArray("Dimensions");
    json.startArray();
    for (String dimension : header.dimensions().keySet()) {
      json.value(dimension);
    }
    json.endArray();
    json.endArray();
    json.startArray("Metrics");
    for (Metric metric : metrics) {
      json.startObject();
      json.field("Name", metric.name());
      json.field("Unit", metric.kind().unit());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  /** What all metrics of a line share. Compared by hand, as {@link Buffer.Slot} is. */
  private record Header(long minute, Map<String, String> dimensions) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Header header
          && minute == header.minute
          && dimensions.equals(header.dimensions);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(minute) + dimensions.hashCode();
    }
  }

  /** A metric of a line. */
  private record Metric(String name, MetricKind kind, List<Double> values) {

    Metric first() {
      return new Metric(name, kind, values.subList(0, Math.min(MAX_VALUES, values.size())));
    }

    void rest(List<Metric> later) {
      if (values.size() > MAX_VALUES) {
        later.add(new Metric(name, kind, values.subList(MAX_VALUES, values.size())));
      }
    }

    void writeTo(JsonWriter json) {
      json.startArray(name);
      for (double value : values) {
        writeNumber(json, value);
      }
      json.endArray();
    }

    /** Whole numbers without a fraction: most are, and each byte of a log is paid for. */
    private static void writeNumber(JsonWriter json, double value) {
      long whole = (long) value;
      if (whole == value && Math.abs(whole) < 1L << 53) {
        json.value(whole);
      } else {
        json.value(value);
      }
    }
  }
}
