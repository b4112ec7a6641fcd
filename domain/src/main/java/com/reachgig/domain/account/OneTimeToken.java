package com.reachgig.domain.account;

/**
 * A token that was sent to someone and is good once.
 *
 * @param hash of the token; the token itself is with the addressee only
 * @param accountId whom it was sent to
 * @param passwordCount the account's when it was sent
 */
record OneTimeToken(String hash, Purpose purpose, String accountId, int passwordCount) {

  /** Whether the account still has the password that it had then. */
  boolean isCurrentFor(Account account) {
    return passwordCount == account.passwordCount();
  }
}
