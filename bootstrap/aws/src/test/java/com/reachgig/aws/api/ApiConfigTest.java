package com.reachgig.aws.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.aws.config.Environment;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiConfigTest {
  private static ApiConfig config(Map<String, String> more) {
    var variables = new HashMap<>(more);
    variables.put("AWS_REGION", "eu-central-1");
    variables.put("REACHGIG_FUNCTION", "api");
    variables.put("REACHGIG_TABLE", "t");
    variables.put("REACHGIG_KEYS_SECRET", "k");
    return ApiConfig.of(new Environment(variables));
  }

  @Test
  void who_is_told_of_no_front_answers_all_and_believes_no_proxy() {
    assertThat(config(Map.of()).originKeys().isNone()).isTrue();
    assertThat(config(Map.of()).trustedProxies()).isZero();
  }

  @Test
  void keys_of_the_front_are_taken_over_and_not_printed() {
    var keys = "a".repeat(43) + "," + "b".repeat(43);
    var config = config(Map.of("REACHGIG_ORIGIN_KEYS", keys));
    assertThat(config.originKeys().text()).isEqualTo(keys);
    assertThat(config.toString()).doesNotContain("aaa", "bbb");
  }

  @Test
  void keys_that_are_none_are_refused_and_not_shown() {
    assertThatThrownBy(() -> config(Map.of("REACHGIG_ORIGIN_KEYS", "guessable")))
        .hasMessageContaining("REACHGIG_ORIGIN_KEYS must be keys of 32 letters and digits or more")
        .hasMessageNotContaining("guessable");
  }
}
