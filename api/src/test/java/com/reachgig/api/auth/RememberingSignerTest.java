package com.reachgig.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.ManualClock;
import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberingSignerTest {
  private final ManualClock clock = new ManualClock();
  private final CountingSigner counting = new CountingSigner();
  private final RememberingSigner signer = new RememberingSigner(counting, clock);
  private final Claims claims =
      new Claims("a-1", "s-1", "member", clock.instant(), clock.instant().plusSeconds(600));

  /** Takes any token for the last one signed, as a signer would that forgot the time. */
  private static final class CountingSigner implements TokenSigner {
    private Optional<Claims> signed = Optional.empty();
    private int checks;

    @Override
    public String sign(Claims claims) {
      signed = Optional.of(claims);
      return "token";
    }

    @Override
    public Optional<Claims> verify(String token) {
      checks++;
      return signed.filter(_ -> token.equals("token"));
    }
  }

  @Test
  void a_good_token_is_checked_once() {
    var token = signer.sign(claims);
    assertThat(signer.verify(token)).contains(claims);
    assertThat(signer.verify(token)).contains(claims);
    assertThat(counting.checks).isEqualTo(1);
  }

  @Test
  void a_bad_token_is_checked_each_time() {
    assertThat(signer.verify("forged")).isEmpty();
    assertThat(signer.verify("forged")).isEmpty();
    assertThat(counting.checks).isEqualTo(2);
  }

  @Test
  void an_expired_token_is_not_good_by_memory() {
    var token = signer.sign(claims);
    assertThat(signer.verify(token)).isPresent();
    clock.pass(Duration.ofMinutes(10));
    counting.signed = Optional.empty();
    assertThat(signer.verify(token)).isEmpty();
  }

  @Test
  void a_token_is_not_good_by_memory_for_long_after_its_key_is_trusted_no_more() {
    var token = signer.sign(claims);
    assertThat(signer.verify(token)).isPresent();
    counting.signed = Optional.empty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(signer.verify(token)).isEmpty();
  }
}
