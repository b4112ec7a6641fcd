package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.Violation;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.PasswordHasher;
import java.time.InstantSource;
import java.util.List;

/**
 * Makes an account that is active at once, at the wish of whoever runs the marketplace and sits at
 * its console. Nobody is told by mail.
 */
public final class CreateAccount {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Operators operators;
  private final Audit audit;
  private final PasswordHasher hasher;
  private final Ids ids;
  private final InstantSource clock;

  public CreateAccount(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      Audit audit,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.operators = operators;
    this.audit = audit;
    this.hasher = hasher;
    this.ids = ids;
    this.clock = clock;
  }

  /** With nothing beside the store, for tools that need an account and no marketplace around it. */
  public static CreateAccount on(
      ItemStore items, PasswordHasher hasher, Ids ids, InstantSource clock) {
    return new CreateAccount(
        new Transactions(items),
        new Accounts(items),
        new Operators(items),
        new Audit(items, ids, clock),
        hasher,
        ids,
        clock);
  }

  public sealed interface Result {
    record Created(String accountId) implements Result {}

    record Invalid(List<Violation> violations) implements Result {
      public Invalid {
        violations = List.copyOf(violations);
      }
    }

    record EmailTaken() implements Result {}
  }

  public Result create(String email, String password, Role role) {
    return switch (Credentials.choose(email, password)) {
      case Checked.Invalid<Credentials>(var violations) -> new Result.Invalid(violations);
      case Checked.Valid<Credentials>(var credentials) -> create(credentials, role);
    };
  }

  private Result create(Credentials credentials, Role role) {
    String id = ids.next();
    String hash = hasher.hash(credentials.password().text());
    var now = Millis.now(clock);
    var account = Account.create(id, credentials.email(), hash, role, AccountStatus.ACTIVE, now);
    var commit =
        transactions.commit(
            accounts.create(account),
            role == Role.OPERATOR ? operators.more() : Part.none(),
            audit.entry(id, "console", "account.created"));
    return switch (commit) {
      case Commit.Done _ -> new Result.Created(id);
      case Commit.Conflict _ -> new Result.EmailTaken();
    };
  }
}
