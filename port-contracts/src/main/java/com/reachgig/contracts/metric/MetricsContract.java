package com.reachgig.contracts.metric;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.metric.MetricsFixture.Session;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the families of metrics contracts have in common. The clock starts at a full hour. */
@Timeout(60)
public abstract class MetricsContract {
  static final Duration MINUTE = Duration.ofMinutes(1);

  final ManualClock clock = new ManualClock();
  final Instant start = clock.instant();
  private final Session session;

  protected MetricsContract(MetricsFixture fixture) {
    session = fixture.open(clock);
  }

  @AfterEach
  void close_the_metrics() {
    session.close();
  }

  final Metrics metrics() {
    return session.metrics();
  }

  /** All points of a name from the start on. */
  final List<Point> read(String name, Duration period) {
    Instant end = start.plus(Duration.ofHours(24));
    return read(new Window(name, start, end, period));
  }

  final List<Point> read(Window window) {
    session.settle();
    return session.metrics().read(window);
  }

  static Series series(String name, String dimension, String value) {
    return new Series(name, Map.of(dimension, value));
  }
}
