package com.reachgig.domain.session;

import com.reachgig.ports.security.TokenSigner;
import java.util.Optional;

/**
 * Who acts, checked against the session: one consistent read, so that logout, revocation and
 * suspension act at once. The role is the session's, not the token's.
 */
public final class Authenticate {
  private final TokenSigner signer;
  private final Sessions sessions;

  public Authenticate(TokenSigner signer, Sessions sessions) {
    this.signer = signer;
    this.sessions = sessions;
  }

  /** The actor, or empty if the token is not good or its session has ended. */
  public Optional<Actor> authenticate(String accessToken) {
    return signer
        .verify(accessToken)
        .flatMap(claims -> sessions.find(claims.subject(), claims.session()))
        .map(session -> new Actor(session.accountId(), session.id(), session.role()));
  }
}
