package com.reachgig.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks a token's signature once a minute: what a token says never changes, and checking takes
 * many times as long as all else that a request needs here. What does change is which keys are
 * trusted: a token that was forged with a leaked key may name any expiry, and is to be good for no
 * longer than the key. Whether it has expired is looked at each time; whether its session lives is
 * no matter of signatures.
 */
public final class RememberingSigner implements TokenSigner {
  private static final int MAX_TOKENS = 10_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Cache<String, Claims> good;
  private final TokenSigner signer;
  private final InstantSource clock;

  public RememberingSigner(TokenSigner signer, InstantSource clock) {
    this.signer = signer;
    this.clock = clock;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MAX_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  @Override
  public String sign(Claims claims) {
    return signer.sign(claims);
  }

  @Override
  public Optional<Claims> verify(String token) {
    var known = good.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.expiresAt())) {
      return Optional.of(known);
    }
    var claims = signer.verify(token);
    claims.ifPresent(checked -> good.put(token, checked));
    return claims;
  }
}
