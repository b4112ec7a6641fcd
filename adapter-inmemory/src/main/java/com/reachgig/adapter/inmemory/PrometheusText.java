package com.reachgig.adapter.inmemory;

import com.reachgig.adapter.inmemory.SeriesMeter.Total;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Renders all metrics in Prometheus's text format. Dots in names become underscores; a name that
 * another one has taken in that way gets underscores at its end.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 *     formats</a>
 */
public final class PrometheusText {
  /** The media type to serve it as. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final InMemoryMetrics metrics;

  public PrometheusText(InMemoryMetrics metrics) {
    this.metrics = metrics;
  }

  /** All series since the start of the process, by name. */
  public String render() {
    StringBuilder out = new StringBuilder();
    Set<String> taken = new HashSet<>();
    metrics.totals().forEach((name, totals) -> family(out, taken, name, totals));
    return out.toString();
  }

  private static void family(
      StringBuilder out, Set<String> taken, String name, List<Total> totals) {
    if (totals.isEmpty()) {
      return;
    }
    MetricKind kind = totals.getFirst().kind();
    String shown = unique(taken, exposed(name, kind));
    out.append("# HELP ").append(shown).append(' ').append(name).append('\n');
    out.append("# TYPE ").append(shown).append(' ').append(type(kind)).append('\n');
    totals.stream()
        .sorted(
            Comparator.comparing(total -> new TreeMap<>(total.series().dimensions()).toString()))
        .forEach(total -> series(out, shown, total));
  }

  private static void series(StringBuilder out, String name, Total total) {
    String labels = labels(total.series().dimensions());
    switch (total.kind()) {
      case COUNT -> sample(out, name, labels, total.sum());
      case GAUGE -> sample(out, name, labels, total.last());
      case TIME -> histogram(out, name, labels, total);
    }
  }

  private static void histogram(StringBuilder out, String name, String labels, Total total) {
    String others = labels.isEmpty() ? "" : labels + ",";
    List<Long> buckets = total.buckets();
    for (int i = 0; i < buckets.size(); i++) {
      String bound = i < SeriesMeter.BUCKETS.size() ? number(SeriesMeter.BUCKETS.get(i)) : "+Inf";
      sample(out, name + "_bucket", others + "le=\"" + bound + "\"", buckets.get(i));
    }
    sample(out, name + "_sum", labels, total.sum());
    sample(out, name + "_count", labels, buckets.getLast());
  }

  private static void sample(StringBuilder out, String name, String labels, double value) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(number(value)).append('\n');
  }

  private static String labels(Map<String, String> dimensions) {
    Set<String> taken = new HashSet<>(Set.of("le"));
    StringBuilder labels = new StringBuilder();
    new TreeMap<>(dimensions)
        .forEach(
            (dimension, value) ->
                labels
                    .append(labels.isEmpty() ? "" : ",")
                    .append(unique(taken, dimension.replace('.', '_')))
                    .append("=\"")
                    .append(escaped(value))
                    .append('"'));
    return labels.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String exposed(String name, MetricKind kind) {
    String exposed = name.replace('.', '_');
    String suffix =
        switch (kind) {
          case COUNT -> "_total";
          case TIME -> "_seconds";
          case GAUGE -> "";
        };
    return exposed.endsWith(suffix) ? exposed : exposed + suffix;
  }

  private static String type(MetricKind kind) {
    return switch (kind) {
      case COUNT -> "counter";
      case TIME -> "histogram";
      case GAUGE -> "gauge";
    };
  }

  private static String unique(Set<String> taken, String name) {
    String unique = name;
    while (!taken.add(unique)) {
      unique += "_";
    }
    return unique;
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
