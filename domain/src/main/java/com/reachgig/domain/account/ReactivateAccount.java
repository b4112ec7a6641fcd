package com.reachgig.domain.account;

import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;

/** Opens an account again that was suspended. */
public final class ReactivateAccount {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Operators operators;
  private final Audit audit;

  public ReactivateAccount(
      Transactions transactions, Accounts accounts, Operators operators, Audit audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.operators = operators;
    this.audit = audit;
  }

  public AccountOutcome reactivate(Actor operator, String accountId) {
    if (operator.role() != Role.OPERATOR) {
      return new AccountOutcome.Forbidden();
    }
    var found = accounts.find(accountId);
    if (found.isEmpty()) {
      return new AccountOutcome.NotFound();
    }
    var account = found.get();
    if (!account.is(AccountStatus.SUSPENDED)) {
      return new AccountOutcome.Illegal(account.status());
    }
    var commit =
        transactions.commit(
            accounts.replace(account.with(AccountStatus.ACTIVE)),
            account.role() == Role.OPERATOR ? operators.more() : Part.none(),
            audit.entry(accountId, operator.accountId(), "account.reactivated"));
    return switch (commit) {
      case Commit.Done _ -> new AccountOutcome.Done();
      case Commit.Conflict _ -> new AccountOutcome.Stale();
    };
  }
}
