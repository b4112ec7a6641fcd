package com.reachgig.domain;

import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.ClaimOperatorSetup;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.account.Decoy;
import com.reachgig.domain.account.Email;
import com.reachgig.domain.account.ForgotPassword;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.account.Operators;
import com.reachgig.domain.account.PasswordChanges;
import com.reachgig.domain.account.ReactivateAccount;
import com.reachgig.domain.account.ResendVerification;
import com.reachgig.domain.account.ResetPassword;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.account.SuspendAccount;
import com.reachgig.domain.account.VerifyEmail;
import com.reachgig.domain.session.Actor;
import com.reachgig.domain.session.Authenticate;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.session.EndSession;
import com.reachgig.domain.session.Refresh;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.session.Tokens;

/** The use cases of accounts and sessions, and short cuts to the states that stories begin with. */
public final class AccountDesk {
  public static final Client HOME = new Client("192.0.2.1", "Firefox");
  public static final String PASSWORD = "correct horse battery";

  public final SignUp signUp;
  public final VerifyEmail verifyEmail;
  public final ResendVerification resendVerification;
  public final ForgotPassword forgotPassword;
  public final ResetPassword resetPassword;
  public final ChangePassword changePassword;
  public final Login login;
  public final Refresh refresh;
  public final EndSession endSession;
  public final Authenticate authenticate;
  public final CreateAccount createAccount;
  public final MintOperatorSetup mintOperatorSetup;
  public final ClaimOperatorSetup claimOperatorSetup;
  public final SuspendAccount suspend;
  public final ReactivateAccount reactivate;

  private final Marketplace market;

  AccountDesk(Marketplace m) {
    this.market = m;
    var t = m.transactions;
    var operators = new Operators(m.store);
    var changes = new PasswordChanges(m.accounts, m.sessions, m.outbox, m.audit, m.hasher);
    var decoy = new Decoy(m.hasher, m.secrets);
    signUp = new SignUp(t, m.accounts, m.outbox, m.audit, m.throttle, m.hasher, m.ids, m.clock);
    verifyEmail = new VerifyEmail(t, m.accounts, m.oneTimeTokens, m.outbox, m.audit, m.throttle);
    resendVerification = new ResendVerification(t, m.outbox, m.throttle);
    forgotPassword = new ForgotPassword(t, m.outbox, m.throttle);
    resetPassword =
        new ResetPassword(t, m.accounts, m.oneTimeTokens, changes, m.outbox, m.throttle);
    changePassword = new ChangePassword(t, m.accounts, changes, m.throttle, m.hasher);
    login = new Login(t, m.accounts, m.sessionTokens, m.audit, m.throttle, m.hasher, decoy);
    refresh = new Refresh(t, m.sessions, m.sessionTokens, m.audit, m.throttle);
    endSession = new EndSession(t, m.sessions, m.audit);
    authenticate = new Authenticate(m.signer, m.sessions);
    createAccount = new CreateAccount(t, m.accounts, operators, m.audit, m.hasher, m.ids, m.clock);
    mintOperatorSetup = new MintOperatorSetup(t, operators, m.oneTimeTokens);
    claimOperatorSetup =
        new ClaimOperatorSetup(
            t,
            m.accounts,
            operators,
            m.oneTimeTokens,
            m.audit,
            m.throttle,
            m.hasher,
            m.ids,
            m.clock);
    suspend = new SuspendAccount(t, m.accounts, operators, m.sessions, m.audit);
    reactivate = new ReactivateAccount(t, m.accounts, operators, m.audit);
  }

  /** An account that nobody has verified; its id. */
  public String registered(String email) {
    signUp.signUp(email, PASSWORD, HOME);
    market.deliver();
    return market.accounts.find(new Email(email)).orElseThrow().id();
  }

  /** An active account; its id. */
  public String member(String email) {
    return created(email, Role.MEMBER);
  }

  public String operator(String email) {
    return created(email, Role.OPERATOR);
  }

  public Tokens loggedIn(String email) {
    return loggedIn(email, PASSWORD);
  }

  public Tokens loggedIn(String email, String password) {
    return switch (login.login(email, password, HOME)) {
      case Login.Result.LoggedIn(var tokens) -> tokens;
      case Login.Result other -> throw new AssertionError("no login but " + other);
    };
  }

  public Actor actor(Tokens tokens) {
    return authenticate.authenticate(tokens.accessToken()).orElseThrow();
  }

  public boolean isGood(Tokens tokens) {
    return authenticate.authenticate(tokens.accessToken()).isPresent();
  }

  private String created(String email, Role role) {
    return switch (createAccount.create(email, PASSWORD, role)) {
      case CreateAccount.Result.Created(var id) -> id;
      case CreateAccount.Result other -> throw new AssertionError("no account but " + other);
    };
  }
}
