package com.reachgig.deploy.emulated;

import com.reachgig.domain.Ids;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.Requested;
import com.reachgig.domain.account.SignUp;
import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Throttle;
import com.reachgig.domain.throttle.ThrottlePolicy;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.security.PasswordHasher;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Registers people by the code that the API runs, straight into the table. Over HTTP a thousand
 * would need a thousand Argon2 hashes, and from one address thirty an hour are let through.
 */
final class Registrar {
  private final SignUp signUp;

  Registrar(ItemStore items) {
    var clock = InstantSource.system();
    Ids ids = () -> UUID.randomUUID().toString();
    signUp =
        new SignUp(
            new Transactions(items),
            new Accounts(items),
            new Outbox(items, ids, clock),
            new Audit(items, ids, clock),
            new Throttle(items, ThrottlePolicy.standard(), clock),
            new Unguarded(),
            ids,
            clock);
  }

  /** Registers someone, who comes from that address of the network. */
  void register(String email, String ip) {
    var answer = signUp.signUp(email, Visitor.PASSWORD, new Client(ip, "test"));
    if (!(answer instanceof Requested.Accepted)) {
      throw new AssertionError(email + ": " + answer);
    }
  }

  /** Nobody logs in to these accounts. */
  private static final class Unguarded implements PasswordHasher {
    @Override
    public String hash(String password) {
      return "none";
    }

    @Override
    public boolean verify(String password, String hash) {
      return false;
    }

    @Override
    public boolean outdated(String hash) {
      return false;
    }
  }
}
