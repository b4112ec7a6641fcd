package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads metrics: which series there are, and four statistics of each.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html">GetMetricData</a>
 */
final class CloudWatch implements AutoCloseable {
  private static final int MAX_QUERIES = 500;
  private static final long MAX_DATA = 100_800;

  private final String namespace;
  private final JsonClient client;

  CloudWatch(String namespace, Settings settings) {
    this.namespace = namespace;
    this.client = JsonClient.of(Service.CLOUDWATCH, settings);
  }

  /** The points of all series that CloudWatch lists, and of those that are known beside. */
  List<Point> read(Window window, Set<Series> known) {
    WholeWindows windows = WholeWindows.of(window);
    if (windows.isEmpty()) {
      return List.of();
    }
    List<Series> all = List.copyOf(series(window.name(), known));
    List<Point> points = new ArrayList<>();
    int batch = batch(windows);
    for (int i = 0; i < all.size(); i += batch) {
      points.addAll(read(windows, all.subList(i, Math.min(all.size(), i + batch))));
    }
    points.sort(Comparator.comparing(Point::start));
    return points;
  }

  @Override
  public void close() {
    client.close();
  }

  /** As many series as CloudWatch answers in one call, or nearly. */
  private static int batch(WholeWindows windows) {
    int statistics = Statistic.values().length;
    long inCall = MAX_DATA / (statistics * windows.count());
    return Math.toIntExact(Math.clamp(inCall, 1, MAX_QUERIES / statistics));
  }

  private Set<Series> series(String name, Set<Series> known) {
    Set<Series> series = new LinkedHashSet<>(known);
    String token = "";
    do {
      MetricList list = new MetricList(namespace, name, token);
      token = call("ListMetrics", list, json -> list.read(json, series));
    } while (!token.isEmpty());
    return series;
  }

  private List<Point> read(WholeWindows windows, List<Series> series) {
    PointTable points = new PointTable(series);
    String token = "";
    do {
      MetricData data = new MetricData(namespace, windows, series, token);
      token = call("GetMetricData", data, json -> data.read(json, points));
    } while (!token.isEmpty());
    return points.points();
  }

  private <T> T call(String operation, RequestBody body, AnswerReader<T> reader) {
    try {
      return client.call(new Call(operation, Resend.READ, namespace), body, reader);
    } catch (ServiceException e) {
      throw new PortException(Fault.DENIED, String.valueOf(e.getMessage()), e);
    }
  }
}
