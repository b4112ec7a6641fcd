package com.reachgig.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
  private final ManualClock clock = new ManualClock();
  private final InMemoryMetrics metrics = new InMemoryMetrics(clock);
  private final PrometheusText text = new PrometheusText(metrics);

  @Test
  void nothing_measured_is_nothing_shown() {
    assertThat(text.render()).isEmpty();
  }

  @Test
  void counters_end_in_total_and_only_grow() {
    Series requests =
        new Series("http.requests", Map.of("route", "/v1/gigs", "status.code", "200"));
    metrics.count(requests, 2);
    clock.advance(Duration.ofHours(50));
    metrics.count(requests, 1);
    assertThat(text.render())
        .isEqualTo(
            """
            # HELP http_requests_total http.requests
            # TYPE http_requests_total counter
            http_requests_total{route="/v1/gigs",status_code="200"} 3
            """);
  }

  @Test
  void gauges_show_their_last_value() {
    metrics.gauge(Series.of("queue.depth"), 7);
    metrics.gauge(Series.of("queue.depth"), 2.5);
    assertThat(text.render())
        .isEqualTo(
            """
            # HELP queue_depth queue.depth
            # TYPE queue_depth gauge
            queue_depth 2.5
            """);
  }

  @Test
  void times_are_histograms_in_seconds() {
    Series took = new Series("http.time", Map.of("route", "/"));
    metrics.time(took, Duration.ofMillis(1));
    metrics.time(took, Duration.ofMillis(30));
    metrics.time(took, Duration.ofSeconds(11));
    assertThat(text.render())
        .isEqualTo(
            """
            # HELP http_time_seconds http.time
            # TYPE http_time_seconds histogram
            http_time_seconds_bucket{route="/",le="0.001"} 1
            http_time_seconds_bucket{route="/",le="0.0025"} 1
            http_time_seconds_bucket{route="/",le="0.005"} 1
            http_time_seconds_bucket{route="/",le="0.01"} 1
            http_time_seconds_bucket{route="/",le="0.025"} 1
            http_time_seconds_bucket{route="/",le="0.05"} 2
            http_time_seconds_bucket{route="/",le="0.1"} 2
            http_time_seconds_bucket{route="/",le="0.25"} 2
            http_time_seconds_bucket{route="/",le="0.5"} 2
            http_time_seconds_bucket{route="/",le="1"} 2
            http_time_seconds_bucket{route="/",le="2.5"} 2
            http_time_seconds_bucket{route="/",le="5"} 2
            http_time_seconds_bucket{route="/",le="10"} 2
            http_time_seconds_bucket{route="/",le="+Inf"} 3
            http_time_seconds_sum{route="/"} 11.031
            http_time_seconds_count{route="/"} 3
            """);
  }

  @Test
  void values_are_escaped() {
    metrics.count(new Series("odd", Map.of("value", "a\"b\\c\nd é")), 1);
    assertThat(text.render()).contains("odd_total{value=\"a\\\"b\\\\c\\nd é\"} 1\n");
  }

  @Test
  void names_that_become_alike_are_kept_apart() {
    metrics.gauge(Series.of("a.b"), 1);
    metrics.gauge(Series.of("a_b"), 2);
    metrics.time(new Series("t", Map.of("le", "x")), Duration.ZERO);
    assertThat(text.render())
        .contains("a_b 1\n", "a_b_ 2\n")
        .contains("t_seconds_bucket{le_=\"x\",le=\"0.001\"} 1\n");
  }

  @Test
  void series_of_a_name_are_together_and_in_order() {
    metrics.count(new Series("events", Map.of("type", "b")), 1);
    metrics.count(new Series("events", Map.of("type", "a")), 1);
    assertThat(text.render())
        .endsWith("counter\nevents_total{type=\"a\"} 1\nevents_total{type=\"b\"} 1\n");
  }
}
