package com.reachgig.domain.account;

/** What became of an operator's wish about an account. */
public sealed interface AccountOutcome {
  record Done() implements AccountOutcome {}

  record NotFound() implements AccountOutcome {}

  /** The actor is no operator. */
  record Forbidden() implements AccountOutcome {}

  /** Not possible in the state that the account is in. */
  record Illegal(AccountStatus current) implements AccountOutcome {}

  /** Nobody could run the marketplace any more. */
  record LastOperator() implements AccountOutcome {}

  /** The account was changed, or entered, at the same time; look again. */
  record Stale() implements AccountOutcome {}
}
