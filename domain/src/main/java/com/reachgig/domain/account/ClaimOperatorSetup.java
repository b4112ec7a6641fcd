package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.Violation;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.security.PasswordHasher;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Makes the first operator's account for who has the token of {@link MintOperatorSetup}. */
public final class ClaimOperatorSetup {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Operators operators;
  private final OneTimeTokens tokens;
  private final Audit audit;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final Ids ids;
  private final InstantSource clock;

  public ClaimOperatorSetup(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      OneTimeTokens tokens,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.operators = operators;
    this.tokens = tokens;
    this.audit = audit;
    this.throttle = throttle;
    this.hasher = hasher;
    this.ids = ids;
    this.clock = clock;
  }

  public sealed interface Result {
    record Claimed(String accountId) implements Result {}

    /** Unknown, expired, or used before. */
    record InvalidToken() implements Result {}

    /** Someone else was first. */
    record OperatorExists() implements Result {}

    record Invalid(List<Violation> violations) implements Result {
      public Invalid {
        violations = List.copyOf(violations);
      }
    }

    record EmailTaken() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result claim(String email, String password, String token, Client client) {
    if (throttle.admit(Door.OPERATOR_SETUP, token, client.ip())
        instanceof Admission.Throttled(var after)) {
      return new Result.Throttled(after);
    }
    if (operators.any()) {
      return new Result.OperatorExists();
    }
    var found = tokens.find(Purpose.SET_UP_OPERATOR, token);
    if (found.isEmpty()) {
      return new Result.InvalidToken();
    }
    return switch (Credentials.choose(email, password)) {
      case Checked.Invalid<Credentials>(var violations) -> new Result.Invalid(violations);
      case Checked.Valid<Credentials>(var credentials) -> create(credentials, found.get());
    };
  }

  private Result create(Credentials credentials, OneTimeToken token) {
    String id = ids.next();
    String hash = hasher.hash(credentials.password().text());
    var now = Millis.now(clock);
    var account =
        Account.create(id, credentials.email(), hash, Role.OPERATOR, AccountStatus.ACTIVE, now);
    var use = tokens.use(token);
    var first = operators.first();
    var entry = audit.entry(id, id, "account.operator-set-up");
    return switch (transactions.commit(first, use, accounts.create(account), entry)) {
      case Commit.Done _ -> new Result.Claimed(id);
      case Commit.Conflict conflict when conflict.hit(first) -> new Result.OperatorExists();
      case Commit.Conflict conflict when conflict.hit(use) -> new Result.InvalidToken();
      case Commit.Conflict _ -> new Result.EmailTaken();
    };
  }
}
