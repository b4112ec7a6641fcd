package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violation;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sets a new password for who received the mail for it. All sessions end. The mail proves the
 * address, so an account that was not verified becomes active: whoever registered an address that
 * is not theirs loses it to its owner.
 */
public final class ResetPassword {
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final PasswordChanges changes;
  private final Outbox outbox;
  private final Throttle throttle;

  public ResetPassword(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      PasswordChanges changes,
      Outbox outbox,
      Throttle throttle) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.changes = changes;
    this.outbox = outbox;
    this.throttle = throttle;
  }

  public sealed interface Result {
    record Reset() implements Result {}

    /** Unknown, expired, used before, or older than the account's password. */
    record InvalidToken() implements Result {}

    /** The password breaks rules; the token is still good. */
    record Invalid(List<Violation> violations) implements Result {
      public Invalid {
        violations = List.copyOf(violations);
      }
    }

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result reset(String token, String newPassword, Client client) {
    return switch (throttle.admit(Door.RESET_PASSWORD, token, client.ip())) {
      case Admission.Throttled(var after) -> new Result.Throttled(after);
      case Admission.Admitted _ -> reset(token, newPassword);
    };
  }

  /** Again if the account was changed meanwhile, since then the token may be used or void. */
  private Result reset(String token, String newPassword) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var found = tokens.find(Purpose.RESET_PASSWORD, token);
      if (found.isEmpty()) {
        return new Result.InvalidToken();
      }
      var settled = attempt(found.get(), newPassword);
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    throw new PortException(Fault.THROTTLED, "too many changes to one account at a time");
  }

  private Optional<Result> attempt(OneTimeToken token, String newPassword) {
    var account =
        accounts
            .find(token.accountId())
            .filter(token::isCurrentFor)
            .filter(found -> !found.is(AccountStatus.SUSPENDED));
    if (account.isEmpty()) {
      return Optional.of(new Result.InvalidToken());
    }
    return switch (Password.choose("/password", newPassword, account.get().email())) {
      case Checked.Invalid<Password>(var violations) -> Optional.of(new Result.Invalid(violations));
      case Checked.Valid<Password>(var password) -> commit(token, account.get(), password);
    };
  }

  private Optional<Result> commit(OneTimeToken token, Account account, Password password) {
    var active = account.with(AccountStatus.ACTIVE);
    var change = changes.change(active, password, "", "account.password-reset");
    var verified =
        account.is(AccountStatus.UNVERIFIED)
            ? outbox.event(EventType.EMAIL_VERIFIED, account.id())
            : Part.none();
    return switch (transactions.commit(tokens.use(token), change, verified)) {
      case Commit.Done _ -> Optional.of(new Result.Reset());
      case Commit.Conflict _ -> Optional.empty();
    };
  }
}
