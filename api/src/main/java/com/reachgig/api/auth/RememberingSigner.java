package com.reachgig.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Checks a token's signature once: what a token says never changes, and checking takes many times
 * as long as all else that a request needs here. Whether it has expired is looked at each time;
 * whether its session lives is no matter of signatures.
 */
public final class RememberingSigner implements TokenSigner {
  private static final int MAX_TOKENS = 10_000;

  private final Cache<String, Claims> good =
      Caffeine.newBuilder().maximumSize(MAX_TOKENS).executor(Runnable::run).build();
  private final TokenSigner signer;
  private final InstantSource clock;

  public RememberingSigner(TokenSigner signer, InstantSource clock) {
    this.signer = signer;
    this.clock = clock;
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
