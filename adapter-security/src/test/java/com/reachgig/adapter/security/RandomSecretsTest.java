package com.reachgig.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomSecretsTest {

  @Test
  void a_secret_is_43_characters_that_are_safe_in_a_url() {
    assertThat(new RandomSecrets().get()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void secrets_differ() {
    assertThat(Stream.generate(new RandomSecrets()).limit(1_000)).doesNotHaveDuplicates();
  }
}
