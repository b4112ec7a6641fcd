package com.reachgig.aws.api;

import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import dagger.Lazy;
import java.util.Optional;

/** Made at the first token: a request without one need not wait for what tokens take to load. */
final class LateTokenSigner implements TokenSigner {
  private final Lazy<TokenSigner> signer;

  LateTokenSigner(Lazy<TokenSigner> signer) {
    this.signer = signer;
  }

  @Override
  public String sign(Claims claims) {
    return signer.get().sign(claims);
  }

  @Override
  public Optional<Claims> verify(String token) {
    return signer.get().verify(token);
  }
}
