package com.reachgig.domain.account;

import com.reachgig.domain.session.Role;
import java.time.Instant;

/**
 * Someone who may enter.
 *
 * @param passwordHash in PHC string format
 * @param passwordCount how many passwords it has had; a link to set a new one is void once another
 *     was set
 * @param version of the stored item; 0 before it is stored
 */
public record Account(
    String id,
    Email email,
    String passwordHash,
    int passwordCount,
    Role role,
    AccountStatus status,
    Instant createdAt,
    long version) {

  static Account create(
      String id, Email email, String hash, Role role, AccountStatus status, Instant now) {
    return new Account(id, email, hash, 1, role, status, now, 0);
  }

  public boolean is(AccountStatus status) {
    return this.status == status;
  }

  Account with(AccountStatus status) {
    return new Account(id, email, passwordHash, passwordCount, role, status, createdAt, version);
  }

  Account withPassword(String hash) {
    return new Account(id, email, hash, passwordCount + 1, role, status, createdAt, version);
  }

  /** The same password, hashed with today's parameters. */
  Account rehashed(String hash) {
    return new Account(id, email, hash, passwordCount, role, status, createdAt, version);
  }

  @Override
  public String toString() {
    return "Account[" + id + ", " + role + ", " + status + "]";
  }
}
