package com.reachgig.adapter.aws.emf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.metric.MeasuringContract;
import com.reachgig.contracts.metric.MetricsFixture;
import com.reachgig.contracts.metric.WindowContract;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EmfMetricsTest {
  private static final MetricsFixture FIXTURE = new EmfFixture();

  private final ManualClock clock = new ManualClock();
  private final FakeCloudWatch cloudWatch = new FakeCloudWatch();
  private final EmfMetrics metrics = EmfFixture.metrics(cloudWatch, clock);

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

  @AfterEach
  void close() {
    metrics.close();
    cloudWatch.close();
  }

  @Test
  void measuring_writes_nothing_until_it_is_flushed_and_then_once() {
    metrics.count(Series.of("jobs"), 1);
    assertThat(cloudWatch.log().lines()).isZero();
    metrics.flush();
    metrics.flush();
    assertThat(cloudWatch.log().lines()).isEqualTo(1);
  }

  @Test
  void metrics_of_the_same_dimensions_share_a_line_up_to_a_hundred() {
    Map<String, String> dimensions = Map.of("route", "/v1/gigs");
    IntStream.range(0, 101).forEach(i -> metrics.gauge(new Series("m" + i, dimensions), i));
    metrics.flush();
    assertThat(cloudWatch.log().lines()).isEqualTo(2);
    assertThat(cloudWatch.log().data()).hasSize(101);
  }

  @Test
  void a_hundred_metrics_of_a_hundred_long_values_fit_into_lines() {
    for (int metric = 0; metric < 100; metric++) {
      Series series = Series.of("m" + metric);
      IntStream.range(0, 100).forEach(i -> metrics.gauge(series, -Math.PI * 1e-200 * (i + 1)));
    }
    metrics.flush();
    assertThat(cloudWatch.log().data()).hasSize(10_000);
  }

  @Test
  void what_another_process_measured_is_read_too() {
    metrics.count(new Series("jobs", Map.of("kind", "a")), 1);
    metrics.flush();
    try (EmfMetrics other = EmfFixture.metrics(cloudWatch, clock)) {
      assertThat(read(other)).extracting(Point::sum).containsExactly(1.0);
      other.count(new Series("jobs", Map.of("kind", "a")), 2);
      other.flush();
      assertThat(read(other)).extracting(Point::sum).containsExactly(3.0);
    }
  }

  @Test
  void closing_flushes() {
    EmfMetrics closing = EmfFixture.metrics(cloudWatch, clock);
    closing.count(Series.of("jobs"), 1);
    closing.close();
    assertThat(read(metrics)).hasSize(1);
  }

  @Test
  void a_metric_is_not_called_as_its_dimension() {
    assertThatThrownBy(() -> metrics.count(new Series("route", Map.of("route", "/")), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void measurements_that_nobody_flushes_are_bounded() {
    IntStream.range(0, Buffer.MAX_VALUES + 10).forEach(i -> metrics.count(Series.of("jobs"), 1));
    metrics.flush();
    assertThat(cloudWatch.log().data()).hasSize(Buffer.MAX_VALUES);
    metrics.count(Series.of("jobs"), 1);
    metrics.flush();
    assertThat(cloudWatch.log().data()).hasSize(Buffer.MAX_VALUES + 1);
  }

  private List<Point> read(EmfMetrics from) {
    Duration minute = Duration.ofMinutes(1);
    return from.read(
        new Window("jobs", clock.instant(), clock.instant().plus(Duration.ofHours(1)), minute));
  }
}
