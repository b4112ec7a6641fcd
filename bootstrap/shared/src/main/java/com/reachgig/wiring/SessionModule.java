package com.reachgig.wiring;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Authenticate;
import com.reachgig.domain.session.EndSession;
import com.reachgig.domain.session.Recognize;
import com.reachgig.domain.session.Refresh;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.security.TokenSigner;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** What is done with sessions. */
@Module
public final class SessionModule {
  private SessionModule() {}

  @Provides
  @Singleton
  static SessionTokens sessionTokens(
      Sessions sessions, TokenSigner signer, Secrets secrets, Ids ids, InstantSource clock) {
    return new SessionTokens(sessions, signer, secrets, ids, clock);
  }

  @Provides
  @Singleton
  static Authenticate authenticate(TokenSigner signer, Sessions sessions) {
    return new Authenticate(signer, sessions);
  }

  @Provides
  @Singleton
  static Recognize recognize(TokenSigner signer) {
    return new Recognize(signer);
  }

  @Provides
  @Singleton
  static Refresh refresh(
      Transactions transactions,
      Sessions sessions,
      SessionTokens tokens,
      Audit audit,
      Throttle throttle) {
    return new Refresh(transactions, sessions, tokens, audit, throttle);
  }

  @Provides
  @Singleton
  static EndSession endSession(Transactions transactions, Sessions sessions, Audit audit) {
    return new EndSession(transactions, sessions, audit);
  }
}
