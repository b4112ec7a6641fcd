package com.reachgig.domain.session;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.security.Claims;
import com.reachgig.ports.security.TokenSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Begins and continues sessions: the items to commit, and the tokens to hand out once they are. */
public final class SessionTokens {
  /**
   * How long an access token is good; it is also checked against the session where that matters.
   */
  public static final Duration ACCESS_LIFE = Duration.ofMinutes(10);

  private final Sessions sessions;
  private final TokenSigner signer;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  public SessionTokens(
      Sessions sessions, TokenSigner signer, Secrets secrets, Ids ids, InstantSource clock) {
    this.sessions = sessions;
    this.signer = signer;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /** Tokens, good once the part is committed. */
  public record Issued(Part part, Tokens tokens) {}

  /** A new session; the account's oldest make room for it. */
  public Issued begin(String accountId, Role role, Client client) {
    var session = Session.begin(accountId, ids.next(), role, client, Millis.now(clock));
    var others = sessions.atMost(accountId, "");
    int tooMany = Math.max(0, others.size() - Sessions.MAX + 1);
    return issue(session, sessions.create(session), sessions.end(others.subList(0, tooMany)));
  }

  Issued proceed(Session session) {
    var used = session.used(Millis.now(clock));
    return issue(used, sessions.touch(used), Part.none());
  }

  private Issued issue(Session session, Part state, Part more) {
    String refresh = secrets.next();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var until = now.plus(ACCESS_LIFE);
    var claims =
        new Claims(session.accountId(), session.id(), session.role().wireName(), now, until);
    return new Issued(
        Part.all(state, more, sessions.issue(session, refresh)),
        new Tokens(
            session.accountId(),
            session.id(),
            signer.sign(claims),
            until,
            refresh,
            session.expiresAt()));
  }
}
