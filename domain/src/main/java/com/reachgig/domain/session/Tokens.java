package com.reachgig.domain.session;

import java.time.Instant;

/**
 * What a client holds of its session.
 *
 * @param accessToken proves the session for minutes
 * @param refreshToken is good once, for the next pair of tokens
 */
public record Tokens(
    String accountId,
    String sessionId,
    String accessToken,
    Instant accessExpiresAt,
    String refreshToken,
    Instant refreshExpiresAt) {

  @Override
  public String toString() {
    return "Tokens[" + accountId + ", " + sessionId + "]";
  }
}
