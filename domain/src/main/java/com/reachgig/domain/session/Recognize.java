package com.reachgig.domain.session;

import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.util.Optional;

/**
 * Who seems to act, by the token alone and without a read: for what is public anyway. The session
 * may have ended minutes ago, so whatever is shown to its owner only takes {@link Authenticate}.
 */
public final class Recognize {
  private final TokenSigner signer;

  public Recognize(TokenSigner signer) {
    this.signer = signer;
  }

  /** The actor, or empty if the token is not good. */
  public Optional<Actor> recognize(String accessToken) {
    return signer.verify(accessToken).flatMap(Recognize::actor);
  }

  private static Optional<Actor> actor(Claims claims) {
    return Role.ofWireName(claims.role())
        .map(role -> new Actor(claims.subject(), claims.session(), role));
  }
}
