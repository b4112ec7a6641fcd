package com.reachgig.domain.account;

import com.reachgig.domain.storage.Transactions;
import java.time.Instant;

/** Makes a token with which the first operator can be set up, while there is none. */
public final class MintOperatorSetup {
  private final Transactions transactions;
  private final Operators operators;
  private final OneTimeTokens tokens;

  public MintOperatorSetup(Transactions transactions, Operators operators, OneTimeTokens tokens) {
    this.transactions = transactions;
    this.operators = operators;
    this.tokens = tokens;
  }

  public sealed interface Result {

    /** For whoever sees the console; {@link ClaimOperatorSetup} takes it. */
    record Minted(String token, Instant expiresAt) implements Result {}

    record OperatorExists() implements Result {}
  }

  public Result mint() {
    if (operators.any()) {
      return new Result.OperatorExists();
    }
    var issued = tokens.issueToNobody(Purpose.SET_UP_OPERATOR);
    transactions.commit(issued.part());
    return new Result.Minted(issued.token(), issued.expiresAt());
  }
}
