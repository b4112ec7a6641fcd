package com.reachgig.wiring;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Secrets;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.ClaimOperatorSetup;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.account.Decoy;
import com.reachgig.domain.account.ForgotPassword;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.account.OneTimeTokens;
import com.reachgig.domain.account.Operators;
import com.reachgig.domain.account.PasswordChanges;
import com.reachgig.domain.account.ReactivateAccount;
import com.reachgig.domain.account.ResendVerification;
import com.reachgig.domain.account.ResetPassword;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.account.SuspendAccount;
import com.reachgig.domain.account.VerifyEmail;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.security.PasswordHasher;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** What is done with accounts. */
@Module
public final class AccountModule {
  private AccountModule() {}

  @Provides
  @Singleton
  static Decoy decoy(PasswordHasher hasher, Secrets secrets) {
    return new Decoy(hasher, secrets);
  }

  @Provides
  @Singleton
  static PasswordChanges passwordChanges(
      Accounts accounts, Sessions sessions, Outbox outbox, Audit audit, PasswordHasher hasher) {
    return new PasswordChanges(accounts, sessions, outbox, audit, hasher);
  }

  @Provides
  @Singleton
  static SignUp signUp(
      Transactions transactions,
      Accounts accounts,
      Outbox outbox,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    return new SignUp(transactions, accounts, outbox, audit, throttle, hasher, ids, clock);
  }

  @Provides
  @Singleton
  static VerifyEmail verifyEmail(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      Outbox outbox,
      Audit audit,
      Throttle throttle) {
    return new VerifyEmail(transactions, accounts, tokens, outbox, audit, throttle);
  }

  @Provides
  @Singleton
  static ResendVerification resendVerification(
      Transactions transactions, Outbox outbox, Throttle throttle) {
    return new ResendVerification(transactions, outbox, throttle);
  }

  @Provides
  @Singleton
  static Login login(
      Transactions transactions,
      Accounts accounts,
      SessionTokens tokens,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Decoy decoy) {
    return new Login(transactions, accounts, tokens, audit, throttle, hasher, decoy);
  }

  @Provides
  @Singleton
  static ForgotPassword forgotPassword(
      Transactions transactions, Outbox outbox, Throttle throttle) {
    return new ForgotPassword(transactions, outbox, throttle);
  }

  @Provides
  @Singleton
  static ResetPassword resetPassword(
      Transactions transactions,
      Accounts accounts,
      OneTimeTokens tokens,
      PasswordChanges changes,
      Outbox outbox,
      Throttle throttle) {
    return new ResetPassword(transactions, accounts, tokens, changes, outbox, throttle);
  }

  @Provides
  @Singleton
  static ChangePassword changePassword(
      Transactions transactions,
      Accounts accounts,
      PasswordChanges changes,
      Throttle throttle,
      PasswordHasher hasher) {
    return new ChangePassword(transactions, accounts, changes, throttle, hasher);
  }

  @Provides
  @Singleton
  static CreateAccount createAccount(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      Audit audit,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    return new CreateAccount(transactions, accounts, operators, audit, hasher, ids, clock);
  }

  @Provides
  @Singleton
  static MintOperatorSetup mintOperatorSetup(
      Transactions transactions, Operators operators, OneTimeTokens tokens) {
    return new MintOperatorSetup(transactions, operators, tokens);
  }

  @Provides
  @Singleton
  static ClaimOperatorSetup claimOperatorSetup(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      OneTimeTokens tokens,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    return new ClaimOperatorSetup(
        transactions, accounts, operators, tokens, audit, throttle, hasher, ids, clock);
  }

  @Provides
  @Singleton
  static SuspendAccount suspendAccount(
      Transactions transactions,
      Accounts accounts,
      Operators operators,
      Sessions sessions,
      Audit audit) {
    return new SuspendAccount(transactions, accounts, operators, sessions, audit);
  }

  @Provides
  @Singleton
  static ReactivateAccount reactivateAccount(
      Transactions transactions, Accounts accounts, Operators operators, Audit audit) {
    return new ReactivateAccount(transactions, accounts, operators, audit);
  }
}
