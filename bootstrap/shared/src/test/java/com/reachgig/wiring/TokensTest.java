package com.reachgig.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.security.SigningKeys;
import com.reachgig.ports.security.Claims;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final InstantSource clock = InstantSource.fixed(NOW);

  @Test
  void a_token_that_was_good_is_so_no_longer_once_its_key_is_withdrawn(@TempDir Path folder) {
    var keys = SigningKeys.open(folder, clock);
    var signer = Tokens.signedBy(keys, clock);
    var claims = new Claims("a-1", "s-1", "member", NOW, NOW.plus(Duration.ofMinutes(10)));
    var token = signer.sign(claims);
    assertThat(signer.verify(token)).contains(claims);
    keys.rotate(Duration.ZERO);
    assertThat(signer.verify(token)).isEmpty();
  }
}
