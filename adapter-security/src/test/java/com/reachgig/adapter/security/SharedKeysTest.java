package com.reachgig.adapter.security;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.security.Claims;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedKeysTest {
  private static final Duration LEAD = Duration.ofMinutes(15);
  private static final Duration TOKEN = Duration.ofMinutes(10);
  private static final Duration OWN = Duration.ofDays(1);

  private final ManualClock clock = new ManualClock();
  private final KeyMint mint = new KeyMint(new KeyMint.Times(LEAD, TOKEN, OWN), clock);
  private final AtomicReference<String> secret = new AtomicReference<>(mint.first());
  private final SharedKeys keys = new SharedKeys(secret::get, clock);

  @Test
  void nothing_is_read_before_a_key_is_needed() {
    var unread =
        new SharedKeys(
            () -> {
              throw new AssertionError("read");
            },
            clock);
    new Es256Tokens(unread, "issuer", "audience", clock);
  }

  @Test
  void a_new_key_signs_only_once_every_process_knows_it() {
    String before = signer();
    rotate();
    assertThat(signer()).isEqualTo(before);
    clock.advance(LEAD);
    assertThat(signer()).isNotEqualTo(before);
  }

  @Test
  void a_process_that_read_the_keys_before_a_rotation_verifies_tokens_until_the_new_key_signs() {
    var late = new SharedKeys(old(), clock);
    rotate();
    clock.advance(LEAD.minusSeconds(1));
    var token = tokens(keys).sign(claims());
    assertThat(tokens(late).verify(token)).isPresent();
    assertThat(tokens(keys).verify(tokens(late).sign(claims()))).isPresent();
  }

  @Test
  void a_token_of_a_key_that_was_rotated_away_is_good_for_its_whole_life() {
    rotate();
    clock.advance(LEAD.minusSeconds(1));
    var token = tokens(keys).sign(claims());
    clock.advance(TOKEN.minusSeconds(1));
    assertThat(tokens(keys).verify(token)).isPresent();
  }

  @Test
  void keys_whose_signatures_have_all_expired_are_forgotten() {
    rotate();
    clock.advance(LEAD.plus(OWN).plus(LEAD));
    rotate();
    assertThat(keys.ring().keys()).hasSize(2);
    assertThat(keys.own()).hasSize(2);
  }

  @Test
  void own_keys_change_over_as_those_of_tokens_do() {
    byte[] first = keys.own().getFirst();
    rotate();
    assertThat(keys.own().getFirst()).isEqualTo(first);
    clock.advance(LEAD);
    assertThat(keys.own()).hasSize(2);
    assertThat(keys.own().getFirst()).isNotEqualTo(first);
    assertThat(keys.own().getLast()).isEqualTo(first);
  }

  @Test
  void what_the_mint_makes_passes_its_own_check() {
    mint.check(secret.get());
    rotate();
    mint.check(secret.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"})
  void a_text_that_is_no_key_set_is_corrupt_and_not_quoted(String text) {
    assertFault(Fault.CORRUPT, () -> mint.check(text));
    assertThatThrownBy(() -> mint.check(text)).hasNoCause().hasMessageNotContaining("AAAA");
  }

  private Supplier<String> old() {
    String text = secret.get();
    return () -> text;
  }

  private void rotate() {
    secret.set(mint.rotated(secret.get()));
  }

  private String signer() {
    return keys.ring().current(clock.instant()).getKeyID();
  }

  private Es256Tokens tokens(SharedKeys of) {
    return new Es256Tokens(of, "issuer", "audience", clock);
  }

  private Claims claims() {
    var now = clock.instant();
    return new Claims("a-1", "s-1", "member", now, now.plus(TOKEN));
  }
}
