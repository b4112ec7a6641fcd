package com.reachgig.contracts.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.metric.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measurements are read by whole windows, which start at multiples of their length since 1970. */
public abstract class WindowContract extends MetricsContract {
  private static final Series JOBS = Series.of("jobs");
  private static final Duration HOUR = Duration.ofHours(1);

  protected WindowContract(MetricsFixture fixture) {
    super(fixture);
  }

  @Test
  void each_minute_with_measurements_has_a_point_by_time() {
    metrics().count(JOBS, 1);
    clock.advanceSeconds(59);
    metrics().count(JOBS, 2);
    clock.advanceSeconds(1);
    metrics().count(JOBS, 4);
    clock.advanceSeconds(180);
    metrics().count(JOBS, 8);
    assertThat(read("jobs", MINUTE))
        .containsExactly(
            new Point(JOBS, start, 2, 3, 1, 2),
            new Point(JOBS, start.plusSeconds(60), 1, 4, 4, 4),
            new Point(JOBS, start.plusSeconds(240), 1, 8, 8, 8));
  }

  @Test
  void longer_windows_sum_their_minutes_up() {
    for (int i = 1; i <= 90; i++) {
      metrics().count(JOBS, i);
      clock.advance(MINUTE);
    }
    assertThat(read("jobs", HOUR))
        .containsExactly(
            new Point(JOBS, start, 60, 60 * 61 / 2.0, 1, 60),
            new Point(JOBS, start.plus(HOUR), 30, 30 * (61 + 90) / 2.0, 61, 90));
  }

  @Test
  void windows_are_counted_from_1970_whatever_is_asked_for() {
    metrics().count(JOBS, 1);
    clock.advance(Duration.ofMinutes(7));
    metrics().count(JOBS, 2);
    Duration period = Duration.ofMinutes(7);
    long seconds = period.toSeconds();
    Instant first = Instant.ofEpochSecond(start.getEpochSecond() / seconds * seconds);
    Window window = new Window("jobs", first, first.plus(period.multipliedBy(3)), period);
    assertThat(read(window))
        .containsExactly(
            new Point(JOBS, first, 1, 1, 1, 1), new Point(JOBS, first.plus(period), 1, 2, 2, 2));
  }

  @Test
  void only_whole_windows_are_read() {
    for (int i = 0; i < 10; i++) {
      metrics().count(JOBS, 1);
      clock.advance(MINUTE);
    }
    Duration five = Duration.ofMinutes(5);
    Point second = new Point(JOBS, start.plus(five), 5, 5, 1, 1);
    assertThat(read(new Window("jobs", start.plusMillis(1), start.plus(HOUR), five)))
        .containsExactly(second);
    assertThat(read(new Window("jobs", start.plus(five), start.plusSeconds(599), five))).isEmpty();
    assertThat(read(new Window("jobs", start.plus(five), start.plusSeconds(600), five)))
        .containsExactly(second);
  }

  @Test
  void points_of_several_series_are_by_time() {
    for (int i = 0; i < 3; i++) {
      metrics().count(series("events", "type", "a"), 1);
      metrics().count(series("events", "type", "b"), 1);
      clock.advance(MINUTE);
    }
    List<Point> points = read("events", MINUTE);
    assertThat(points).hasSize(6);
    assertThat(points).extracting(Point::start).isSorted();
  }

  @Test
  void a_day_of_minutes_can_be_read() {
    for (int i = 0; i < 24 * 60; i++) {
      metrics().count(JOBS, 1);
      clock.advance(MINUTE);
    }
    assertThat(read("jobs", MINUTE)).hasSize(24 * 60);
    assertThat(read("jobs", HOUR)).hasSize(24).allMatch(point -> point.sum() == 60);
  }
}
