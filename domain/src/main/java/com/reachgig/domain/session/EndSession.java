package com.reachgig.domain.session;

import com.reachgig.domain.Ids;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;

/** Ends one of the actor's own sessions: this one, which is a logout, or another. */
public final class EndSession {
  private final Transactions transactions;
  private final Sessions sessions;
  private final Audit audit;

  public EndSession(Transactions transactions, Sessions sessions, Audit audit) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.audit = audit;
  }

  public sealed interface Result {
    record Ended() implements Result {}

    /** The actor has no such session, or no longer. */
    record NotFound() implements Result {}
  }

  public Result end(Actor actor, String sessionId) {
    if (!Ids.isId(sessionId)) {
      return new Result.NotFound();
    }
    boolean own = sessionId.equals(actor.sessionId());
    var commit =
        transactions.commit(
            sessions.end(actor.accountId(), sessionId),
            audit.entry(
                actor.accountId(), actor.accountId(), own ? "session.logout" : "session.revoked"));
    return switch (commit) {
      case Commit.Done _ -> new Result.Ended();
      case Commit.Conflict _ -> new Result.NotFound();
    };
  }
}
