package com.reachgig.aws.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {
  @Test
  void all_problems_are_reported_together() {
    var environment =
        new Environment(Map.of("URL", "ftp://x", "ORIGINS", "https://a/b", "FLAG", "2", "N", "11"));
    environment.required("ABSENT");
    environment.url("URL");
    environment.origins("ORIGINS");
    environment.flag("FLAG", true);
    environment.whole("N", 0, 10);
    assertThatThrownBy(() -> environment.checked("config"))
        .hasMessageContaining("ABSENT must be set")
        .hasMessageContaining("URL must be a URL")
        .hasMessageContaining("ORIGINS must be origins")
        .hasMessageContaining("FLAG must be on or off, and is \"2\"")
        .hasMessageContaining("N must be a number from 0 to 10");
  }

  @Test
  void what_is_not_said_is_as_usual() {
    var environment = new Environment(Map.of());
    assertThat(environment.flag("FLAG", true)).isTrue();
    assertThat(environment.whole("N", 3, 10)).isEqualTo(3);
    assertThat(environment.origins("ORIGINS")).isEmpty();
    assertThat(environment.checked("config")).isEqualTo("config");
  }
}
