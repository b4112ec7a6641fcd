package com.reachgig.domain.account;

import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import java.time.Duration;

/** Activates the account of who received the verification mail. */
public final class VerifyEmail {
  private final Transactions transactions;
  private final Accounts accounts;
  private final OneTimeTokens tokens;
  private final Outbox outbox;
  private final Audit audit;
  private final Throttle throttle;

  public VerifyEmail(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Outbox outbox,
      Audit audit,
      Throttle throttle) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.outbox = outbox;
    this.audit = audit;
    this.throttle = throttle;
  }

  public sealed interface Result {
    record Verified(String accountId) implements Result {}

    /** Unknown, expired, or used before. */
    record InvalidToken() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result verify(String token, Client client) {
    return switch (throttle.admit(Door.VERIFY_EMAIL, token, client.ip())) {
      case Admission.Throttled(var after) -> new Result.Throttled(after);
      case Admission.Admitted _ ->
          tokens
              .find(Purpose.VERIFY_EMAIL, token)
              .map(this::verify)
              .orElseGet(Result.InvalidToken::new);
    };
  }

  private Result verify(OneTimeToken token) {
    var found = accounts.find(token.accountId());
    if (found.isEmpty() || found.get().is(AccountStatus.SUSPENDED)) {
      return new Result.InvalidToken();
    }
    var account = found.get();
    Part activation = account.is(AccountStatus.ACTIVE) ? Part.none() : activate(account);
    return switch (transactions.commit(tokens.use(token), activation)) {
      case Commit.Done _ -> new Result.Verified(account.id());
      case Commit.Conflict _ -> new Result.InvalidToken();
    };
  }

  private Part activate(Account account) {
    return Part.all(
        accounts.replace(account.with(AccountStatus.ACTIVE)),
        outbox.event(EventType.EMAIL_VERIFIED, account.id()),
        audit.entry(account.id(), account.id(), "account.email-verified"));
  }
}
