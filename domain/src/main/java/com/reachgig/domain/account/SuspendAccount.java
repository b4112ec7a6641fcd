package com.reachgig.domain.account;

import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;

/** Shuts an active account, and ends its sessions, until {@link ReactivateAccount}. */
public final class SuspendAccount {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Operators operators;
  private final Sessions sessions;
  private final Audit audit;

  public SuspendAccount(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      Sessions sessions,
      Audit audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.operators = operators;
    this.sessions = sessions;
    this.audit = audit;
  }

  public AccountOutcome suspend(Actor operator, String accountId) {
    if (operator.role() != Role.OPERATOR) {
      return new AccountOutcome.Forbidden();
    }
    var found = accounts.find(accountId);
    if (found.isEmpty()) {
      return new AccountOutcome.NotFound();
    }
    var account = found.get();
    if (!account.is(AccountStatus.ACTIVE)) {
      return new AccountOutcome.Illegal(account.status());
    }
    var less = account.role() == Role.OPERATOR ? operators.less() : Part.none();
    var commit =
        transactions.commit(
            accounts.replace(account.with(AccountStatus.SUSPENDED)),
            less,
            sessions.endAllBut("", accountId),
            audit.entry(accountId, operator.accountId(), "account.suspended"));
    return switch (commit) {
      case Commit.Done _ -> new AccountOutcome.Done();
      case Commit.Conflict conflict when conflict.hit(less) -> new AccountOutcome.LastOperator();
      case Commit.Conflict _ -> new AccountOutcome.Stale();
    };
  }
}
