package com.reachgig.contracts.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Point;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is measured can be read, series by series, and there are never too many series. */
public abstract class MeasuringContract extends MetricsContract {
  private static final Series REQUESTS = series("http.requests", "route", "/v1/gigs");

  protected MeasuringContract(MetricsFixture fixture) {
    super(fixture);
  }

  @Test
  void counts_add_up() {
    metrics().count(REQUESTS, 1);
    metrics().count(REQUESTS, 5);
    metrics().count(REQUESTS, 0);
    assertThat(read("http.requests", MINUTE))
        .containsExactly(new Point(REQUESTS, start, 3, 6, 0, 5));
  }

  @Test
  void times_are_in_seconds() {
    metrics().time(REQUESTS, Duration.ofMillis(250));
    metrics().time(REQUESTS, Duration.ofMillis(1_500));
    assertThat(read("http.requests", MINUTE))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.samples()).isEqualTo(2);
              assertThat(point.sum()).isCloseTo(1.75, within(1e-9));
              assertThat(point.min()).isCloseTo(.25, within(1e-9));
              assertThat(point.max()).isCloseTo(1.5, within(1e-9));
            });
  }

  @Test
  void gauges_keep_their_extremes() {
    metrics().gauge(Series.of("queue.depth"), 7);
    metrics().gauge(Series.of("queue.depth"), -2.5);
    metrics().gauge(Series.of("queue.depth"), 3);
    assertThat(read("queue.depth", MINUTE))
        .containsExactly(new Point(Series.of("queue.depth"), start, 3, 7.5, -2.5, 7));
  }

  @Test
  void a_name_that_was_never_measured_has_no_points() {
    metrics().count(REQUESTS, 1);
    assertThat(read("http.errors", MINUTE)).isEmpty();
  }

  @Test
  void series_of_a_name_are_apart() {
    metrics().count(series("events", "type", "a"), 1);
    metrics().count(series("events", "type", "b"), 2);
    assertThat(read("events", MINUTE))
        .containsExactlyInAnyOrder(
            new Point(series("events", "type", "a"), start, 1, 1, 1, 1),
            new Point(series("events", "type", "b"), start, 1, 2, 2, 2));
  }

  @Test
  void a_counter_never_falls() {
    assertMistake(() -> metrics().count(REQUESTS, -1));
  }

  @Test
  void a_name_keeps_its_kind_and_its_dimensions() {
    metrics().count(REQUESTS, 1);
    assertMistake(() -> metrics().gauge(REQUESTS, 1));
    assertMistake(() -> metrics().time(REQUESTS, Duration.ZERO));
    assertMistake(() -> metrics().count(Series.of("http.requests"), 1));
    assertMistake(() -> metrics().count(series("http.requests", "method", "GET"), 1));
    assertThat(read("http.requests", MINUTE))
        .containsExactly(new Point(REQUESTS, start, 1, 1, 1, 1));
  }

  @Test
  void series_beyond_the_thousandth_are_counted_together() {
    IntStream.range(0, Metrics.MAX_SERIES + 50)
        .forEach(i -> metrics().count(series("visits", "page", "page-" + i), 1));
    metrics().count(series("visits", "page", "page-0"), 1);
    List<Point> points = read("visits", MINUTE);
    assertThat(points).hasSize(Metrics.MAX_SERIES + 1);
    assertThat(points)
        .contains(
            new Point(series("visits", "page", "page-0"), start, 2, 2, 1, 1),
            new Point(series("visits", "page", "page-999"), start, 1, 1, 1, 1),
            new Point(series("visits", "page", Metrics.OVERFLOW), start, 50, 50, 1, 1));
  }

  @Test
  void measurements_of_many_threads_are_all_there() throws Exception {
    Callable<Object> measure =
        Executors.callable(
            () -> IntStream.range(0, 5_000).forEach(i -> metrics().count(REQUESTS, 1)));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : executor.invokeAll(List.of(measure, measure, measure, measure))) {
        done.get();
      }
    }
    assertThat(read("http.requests", MINUTE))
        .containsExactly(new Point(REQUESTS, start, 20_000, 20_000, 1, 1));
  }

  private static void assertMistake(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
  }
}
