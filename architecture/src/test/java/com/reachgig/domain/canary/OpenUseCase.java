package com.reachgig.domain.canary;

import com.reachgig.domain.storage.Transactions;

/** Breaks the rule that a use case is final and does one thing. */
public class OpenUseCase {
  private final Transactions transactions;

  public OpenUseCase(Transactions transactions) {
    this.transactions = transactions;
  }

  public void one() {
    transactions.commit();
  }

  public void another() {
    transactions.commit();
  }
}
