package com.reachgig.adapter.security;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.security.Claims;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Es256TokensTest {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final ManualClock clock = new ManualClock();
  private final SigningKeys keys;
  private final Es256Tokens tokens;
  private final Claims claims;

  Es256TokensTest(@TempDir Path folder) {
    keys = SigningKeys.open(folder, clock);
    tokens = new Es256Tokens(keys, "https://reachgig.example", "reachgig", clock);
    Instant now = clock.instant();
    claims = new Claims("account-1", "session-1", "member", now, now.plus(LIFE));
  }

  @Test
  void a_token_says_what_was_signed() {
    assertThat(tokens.verify(tokens.sign(claims))).contains(claims);
  }

  @Test
  void a_token_is_good_after_a_restart(@TempDir Path folder) {
    SigningKeys before = SigningKeys.open(folder, clock);
    String token = new Es256Tokens(before, "issuer", "audience", clock).sign(claims);
    SigningKeys after = SigningKeys.open(folder, clock);
    assertThat(new Es256Tokens(after, "issuer", "audience", clock).verify(token)).contains(claims);
  }

  @Test
  void a_token_expires_to_the_second_also_when_it_was_verified_before() {
    String token = tokens.sign(claims);
    clock.advance(LIFE.minusSeconds(1));
    assertThat(tokens.verify(token)).isPresent();
    clock.advanceSeconds(1);
    assertThat(tokens.verify(token)).isEmpty();
    assertThat(newVerifier().verify(token)).isEmpty();
  }

  @Test
  void a_token_of_another_issuer_or_for_another_audience_is_refused() {
    assertThat(of("https://other.example", "reachgig").verify(tokens.sign(claims))).isEmpty();
    assertThat(of("https://reachgig.example", "other").verify(tokens.sign(claims))).isEmpty();
  }

  @Test
  void a_token_of_an_unknown_key_is_refused(@TempDir Path folder) {
    SigningKeys others = SigningKeys.open(folder, clock);
    String forged =
        new Es256Tokens(others, "https://reachgig.example", "reachgig", clock).sign(claims);
    assertThat(tokens.verify(forged)).isEmpty();
  }

  @Test
  void a_token_of_a_retired_key_is_good_until_it_expires() {
    String token = tokens.sign(claims);
    keys.rotate(LIFE);
    assertThat(tokens.verify(token)).contains(claims);
    assertThat(tokens.verify(tokens.sign(claims))).contains(claims);
    clock.advance(LIFE);
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void a_key_that_is_withdrawn_at_once_takes_its_tokens_with_it() {
    String token = tokens.sign(claims);
    assertThat(tokens.verify(token)).isPresent();
    keys.rotate(Duration.ZERO);
    assertThat(tokens.verify(token)).isEmpty();
  }

  @Test
  void claims_too_long_for_a_token_are_refused() {
    Claims longClaims =
        new Claims("a".repeat(600), "session", "member", claims.issuedAt(), claims.expiresAt());
    assertFault(Fault.LIMIT_EXCEEDED, () -> tokens.sign(longClaims));
  }

  @Test
  void an_ordinary_token_is_well_below_the_limit() {
    String id = "0197a3c4-8d3e-7b5c-9f10-2b6d4e8a1c3f";
    String token =
        tokens.sign(new Claims(id, id, "moderator", claims.issuedAt(), claims.expiresAt()));
    assertThat(token).hasSizeLessThan(600).matches("[A-Za-z0-9._-]+");
  }

  private Es256Tokens newVerifier() {
    return of("https://reachgig.example", "reachgig");
  }

  private Es256Tokens of(String issuer, String audience) {
    return new Es256Tokens(keys, issuer, audience, clock);
  }
}
