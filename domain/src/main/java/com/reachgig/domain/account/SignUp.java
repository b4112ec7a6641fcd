package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.security.PasswordHasher;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes an address and a password for a new account. For an address that has one already the answer
 * is the same and took the same: one hash, one read, one batch of four writes. Its owner learns of
 * it by mail.
 */
public final class SignUp {
  private static final int ATTEMPTS = 3;

  private final Transactions transactions;
  private final Accounts accounts;
  private final Outbox outbox;
  private final Audit audit;
  private final Throttle throttle;
  private final PasswordHasher hasher;
  private final Ids ids;
  private final InstantSource clock;

  public SignUp(
      Transactions transactions,
      Accounts accounts,
      Outbox outbox,
      Audit audit,
      Throttle throttle,
      PasswordHasher hasher,
      Ids ids,
      InstantSource clock) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.outbox = outbox;
    this.audit = audit;
    this.throttle = throttle;
    this.hasher = hasher;
    this.ids = ids;
    this.clock = clock;
  }

  public Requested signUp(String email, String password, Client client) {
    return switch (Credentials.choose(email, password)) {
      case Checked.Invalid<Credentials>(var violations) -> new Requested.Invalid(violations);
      case Checked.Valid<Credentials>(var credentials) -> signUp(credentials, client);
    };
  }

  private Requested signUp(Credentials credentials, Client client) {
    String address = credentials.email().address();
    return switch (throttle.admit(Door.SIGN_UP, address, client.ip())) {
      case Admission.Throttled(var after) -> new Requested.Throttled(after);
      case Admission.Admitted _ -> {
        String hash = hasher.hash(credentials.password().text());
        record(credentials.email(), hash);
        yield new Requested.Accepted();
      }
    };
  }

  /** Again if the address was taken, or freed, between the read and the write. */
  private void record(Email email, String hash) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<String> owner = accounts.idOf(email);
      var commit = owner.map(id -> repeat(id, email)).orElseGet(() -> register(email, hash));
      if (commit instanceof Commit.Done) {
        return;
      }
    }
    throw new PortException(Fault.THROTTLED, "too many changes to one address at a time");
  }

  private Commit register(Email email, String hash) {
    String id = ids.next();
    var account =
        Account.create(id, email, hash, Role.MEMBER, AccountStatus.UNVERIFIED, Millis.now(clock));
    return transactions.commit(
        accounts.create(account),
        outbox.event(EventType.USER_REGISTERED, id),
        audit.entry(id, id, "account.signed-up"));
  }

  private Commit repeat(String id, Email email) {
    return transactions.commit(
        accounts.present(id, email),
        outbox.event(EventType.SIGN_UP_REPEATED, id),
        audit.entry(id, "unknown", "account.sign-up-repeated"));
  }
}
