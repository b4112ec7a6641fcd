package com.reachgig.api.story;

import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that are good because they are remembered. */
final class PlainSigner implements TokenSigner {
  private final Map<String, Claims> signed = new ConcurrentHashMap<>();
  private final InstantSource clock;

  PlainSigner(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String sign(Claims claims) {
    var token = "token-" + (signed.size() + 1);
    signed.put(token, claims);
    return token;
  }

  @Override
  public Optional<Claims> verify(String token) {
    return Optional.ofNullable(signed.get(token))
        .filter(claims -> clock.instant().isBefore(claims.expiresAt()));
  }
}
