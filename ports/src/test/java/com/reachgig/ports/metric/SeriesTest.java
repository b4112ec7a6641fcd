package com.reachgig.ports.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final Series SERIES = new Series("requests", Map.of("route", "gigs", "by", "get"));

  @Test
  void series_of_one_name_and_dimensions_are_equal() {
    var same = new Series("requests", Map.of("by", "get", "route", "gigs"));
    assertThat(same).isEqualTo(SERIES).hasSameHashCodeAs(SERIES);
  }

  @Test
  void another_name_dimension_or_value_is_another_series() {
    assertThat(SERIES)
        .isNotEqualTo(new Series("answers", SERIES.dimensions()))
        .isNotEqualTo(new Series("requests", Map.of("route", "gigs")))
        .isNotEqualTo(new Series("requests", Map.of("route", "gigs", "by", "post")))
        .isNotEqualTo(null);
  }
}
