package com.reachgig.domain.account;

/** Where an account is in its life. */
public enum AccountStatus {
  /** Nobody has proven yet that the address is theirs. */
  UNVERIFIED,
  ACTIVE,
  /** An operator shut it. */
  SUSPENDED
}
