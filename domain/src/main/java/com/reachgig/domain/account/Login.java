package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.domain.session.Tokens;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Part;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.security.PasswordHasher;
import java.time.Duration;
import java.util.Optional;

/**
 * Begins a session for who knows an address and its password. Whether the address is unknown, the
 * password wrong, or the account suspended, the answer is the same and took the same: two reads and
 * one verification of a hash. Only failures count against the throttle: a session that begins gives
 * its try back, in the same batch, and so does a password that could not be looked at.
 */
public final class Login {
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final Accounts accounts;
  private final SessionTokens tokens;
  private final Audit audit;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final Decoy decoy;

  public Login(
      Transactions transactions,
      Accounts accounts,
      SessionTokens tokens,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Decoy decoy) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.throttle = throttle;
    this.hasher = hasher;
    this.decoy = decoy;
  }

  public sealed interface Result {
    record LoggedIn(Tokens tokens) implements Result {}

    record InvalidCredentials() implements Result {}

    /** The password is right, but the address is not verified yet. */
    record EmailNotVerified() implements Result {}

    record Throttled(Duration retryAfter) implements Result {}
  }

  public Result login(String rawEmail, String rawPassword, Client client) {
    var password = Password.presented(rawPassword);
    if (Email.of("/email", rawEmail) instanceof Checked.Valid<Email>(var email)
        && password.isPresent()) {
      return switch (throttle.admit(Door.LOGIN, email.address(), client.ip())) {
        case Admission.Throttled(var after) -> new Result.Throttled(after);
        case Admission.Admitted(var giveBack) -> login(email, password.get(), client, giveBack);
      };
    }
    return new Result.InvalidCredentials();
  }

  /** Again if the account was changed between the check of the password and the commit. */
  private Result login(Email email, Password password, Client client, Part giveBack) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var account = accounts.find(email);
      if (!isRight(account, password, giveBack)
          || account.isEmpty()
          || account.get().is(AccountStatus.SUSPENDED)) {
        return new Result.InvalidCredentials();
      }
      if (account.get().is(AccountStatus.UNVERIFIED)) {
        return new Result.EmailNotVerified();
      }
      var begun = begin(account.get(), password, client, giveBack);
      if (begun.isPresent()) {
        return new Result.LoggedIn(begun.get());
      }
    }
    throw new PortException(Fault.THROTTLED, "too many changes to one account at a time");
  }

  private boolean isRight(Optional<Account> account, Password password, Part giveBack) {
    try {
      String hash = account.map(Account::passwordHash).orElse(decoy.hash());
      return hasher.verify(password.text(), hash);
    } catch (PortException notLookedAt) {
      transactions.commit(giveBack);
      throw notLookedAt;
    }
  }

  private Optional<Tokens> begin(Account account, Password password, Client client, Part giveBack) {
    var issued = tokens.begin(account.id(), account.role(), client);
    var commit =
        transactions.commit(
            unchanged(account, password),
            issued.part(),
            audit.entry(account.id(), account.id(), "session.login"),
            giveBack);
    return commit instanceof Commit.Done ? Optional.of(issued.tokens()) : Optional.empty();
  }

  /** The one moment to renew an outdated hash: the password is at hand. */
  private Part unchanged(Account account, Password password) {
    return hasher.outdated(account.passwordHash())
        ? accounts.replace(account.rehashed(hasher.hash(password.text())))
        : accounts.unchanged(account);
  }
}
