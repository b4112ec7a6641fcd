package com.reachgig.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One login on one device, until it is ended, or not refreshed for {@link #LIFE}.
 *
 * @param role the account's at login; a change of role or status ends the sessions
 * @param client the device at login
 * @param expiresAt whole seconds
 */
public record Session(
    String accountId,
    String id,
    Role role,
    Client client,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt) {
  public static final Duration LIFE = Duration.ofDays(30);

  static Session begin(String accountId, String id, Role role, Client client, Instant now) {
    return new Session(accountId, id, role, client, now, now, end(now));
  }

  Session used(Instant now) {
    return new Session(accountId, id, role, client, createdAt, now, end(now));
  }

  private static Instant end(Instant now) {
    return now.plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
  }
}
