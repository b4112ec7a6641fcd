package com.reachgig.domain.session;

import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import java.time.Duration;

/**
 * Exchanges a refresh token for the next pair of tokens. A token that comes a second time, be it at
 * the same time, is in two hands; nobody can tell whose, so the session ends for both.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2">RFC 9700, refresh token
 *     rotation</a>
 */
public final class Refresh {
  private final Transactions transactions;
  private final Sessions sessions;
  private final SessionTokens tokens;
  private final Audit audit;
  private final Throttle throttle;

  public Refresh(
      Transactions transactions,
      Sessions sessions,
      SessionTokens tokens,
      Audit audit,
      Throttle throttle) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.tokens = tokens;
    this.audit = audit;
    this.throttle = throttle;
  }

  public sealed interface Result {
    record Refreshed(Tokens tokens) implements Result {}

    /** Unknown, expired, used before, or of an ended session; log in again. */
    record Invalid() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result refresh(String refreshToken, Client client) {
    return switch (throttle.admit(Door.REFRESH, refreshToken, client.ip())) {
      case Admission.Throttled(var after) -> new Result.Throttled(after);
      case Admission.Admitted _ ->
          sessions.refreshToken(refreshToken).map(this::exchange).orElseGet(Result.Invalid::new);
    };
  }

  private Result exchange(RefreshToken token) {
    if (token.used()) {
      return reused(token);
    }
    var session = sessions.find(token.accountId(), token.sessionId());
    if (session.isEmpty()) {
      return new Result.Invalid();
    }
    var issued = tokens.proceed(session.get());
    var spent = sessions.spend(token);
    return switch (transactions.commit(spent, issued.part())) {
      case Commit.Done _ -> new Result.Refreshed(issued.tokens());
      case Commit.Conflict conflict when conflict.hit(spent) -> reused(token);
      case Commit.Conflict _ -> new Result.Invalid();
    };
  }

  private Result reused(RefreshToken token) {
    String account = token.accountId();
    transactions.commit(
        sessions.end(account, token.sessionId()),
        audit.entry(account, account, "session.refresh-token-reused"));
    return new Result.Invalid();
  }
}
