package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violation;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.security.PasswordHasher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sets a new password for who knows the current one. All other sessions end. */
public final class ChangePassword {
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final Accounts accounts;
  private final PasswordChanges changes;
  private final Throttle throttle;
  private final PasswordHasher hasher;

  public ChangePassword(
      Transactions transactions,
      Accounts accounts,
      PasswordChanges changes,
      Throttle throttle,
      PasswordHasher hasher) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.changes = changes;
    this.throttle = throttle;
    this.hasher = hasher;
  }

  public sealed interface Result {
    record Changed() implements Result {}

    /** The current password is another. */
    record WrongPassword() implements Result {}

    record Invalid(List<Violation> violations) implements Result {
      public Invalid {
        violations = List.copyOf(violations);
      }
    }

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result change(Actor actor, String current, String chosen, Client client) {
    return switch (throttle.admit(Door.CHANGE_PASSWORD, actor.accountId(), client.ip())) {
      case Admission.Throttled(var after) -> new Result.Throttled(after);
      case Admission.Admitted _ -> change(actor, current, chosen);
    };
  }

  /** Again if the account was changed meanwhile, since then the current password may be another. */
  private Result change(Actor actor, String current, String chosen) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var account = accounts.find(actor.accountId());
      if (account.isEmpty()) {
        return new Result.WrongPassword();
      }
      var settled = attempt(account.get(), actor, current, chosen);
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    throw new PortException(Fault.THROTTLED, "too many changes to one account at a time");
  }

  private Optional<Result> attempt(Account account, Actor actor, String current, String chosen) {
    return switch (Password.choose("/newPassword", chosen, account.email())) {
      case Checked.Invalid<Password>(var violations) -> Optional.of(new Result.Invalid(violations));
      case Checked.Valid<Password>(var password) ->
          isRight(account, current)
              ? commit(account, actor, password)
              : Optional.of(new Result.WrongPassword());
    };
  }

  private boolean isRight(Account account, String current) {
    return Password.presented(current)
        .filter(password -> hasher.verify(password.text(), account.passwordHash()))
        .isPresent();
  }

  private Optional<Result> commit(Account account, Actor actor, Password password) {
    var change = changes.change(account, password, actor.sessionId(), "account.password-changed");
    return switch (transactions.commit(change)) {
      case Commit.Done _ -> Optional.of(new Result.Changed());
      case Commit.Conflict _ -> Optional.empty();
    };
  }
}
