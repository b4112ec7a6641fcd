package com.reachgig.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.metric.MeasuringContract;
import com.reachgig.contracts.metric.MetricsFixture;
import com.reachgig.contracts.metric.WindowContract;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryMetricsTest {
  private static final Series JOBS = Series.of("jobs");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final MetricsFixture FIXTURE = new InMemoryMetricsFixture();

  private final ManualClock clock = new ManualClock();
  private final Instant start = clock.instant();

  @Nested
  class Measuring extends MeasuringContract {
    Measuring() {
      super(FIXTURE);
    }
  }

  @Nested
  class Windows extends WindowContract {
    Windows() {
      super(FIXTURE);
    }
  }

  @Test
  void minutes_are_kept_for_48_hours() {
    Metrics metrics = new InMemoryMetrics(clock);
    countEachMinute(metrics, 50 * 60);
    List<Point> points = all(metrics);
    assertThat(points).hasSize(48 * 60);
    assertThat(points.getLast().start()).isEqualTo(clock.instant().minus(MINUTE));
  }

  @Test
  void a_series_that_fell_silent_is_forgotten() {
    Metrics metrics = new InMemoryMetrics(clock);
    countEachMinute(metrics, 5);
    clock.advance(Duration.ofHours(49));
    assertThat(all(metrics)).isEmpty();
  }

  @Test
  void all_series_together_keep_a_bounded_number_of_minutes() {
    Metrics metrics = new InMemoryMetrics(clock, 100);
    countEachMinute(metrics, 1_000);
    List<Point> points = all(metrics);
    assertThat(points).hasSizeBetween(100, 102);
    assertThat(points.getLast().start()).isEqualTo(clock.instant().minus(MINUTE));
  }

  @Test
  void a_clock_that_was_set_back_loses_no_measurement() {
    Metrics metrics = new InMemoryMetrics(clock);
    metrics.count(JOBS, 1);
    clock.advance(Duration.ofMinutes(-5));
    metrics.count(JOBS, 1);
    metrics.time(Series.of("took"), Duration.ofSeconds(-1));
    clock.advance(Duration.ofMinutes(10));
    assertThat(all(metrics)).extracting(Point::sum).containsExactly(2.0);
  }

  private void countEachMinute(Metrics metrics, int minutes) {
    for (int i = 0; i < minutes; i++) {
      metrics.count(JOBS, 1);
      clock.advance(MINUTE);
    }
  }

  private List<Point> all(Metrics metrics) {
    return metrics.read(
        new Window("jobs", start.minus(MINUTE), clock.instant().plus(MINUTE), MINUTE));
  }
}
