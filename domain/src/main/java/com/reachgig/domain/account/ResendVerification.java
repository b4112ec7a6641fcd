package com.reachgig.domain.account;

import com.reachgig.domain.Checked;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.domain.throttle.Admission;
import com.reachgig.domain.throttle.Door;
import com.reachgig.domain.throttle.Throttle;

/**
 * Asks for the verification mail once more. Only notes the wish; whether an account has the address
 * is looked up later, by who sends the mail, so nothing here can tell.
 */
public final class ResendVerification {
  private final Transactions transactions;
  private final Outbox outbox;
  private final Throttle throttle;

  public ResendVerification(Transactions transactions, Outbox outbox, Throttle throttle) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.throttle = throttle;
  }

  public Requested resend(String rawEmail, Client client) {
    return switch (Email.of("/email", rawEmail)) {
      case Checked.Invalid<Email>(var violations) -> new Requested.Invalid(violations);
      case Checked.Valid<Email>(var email) -> request(email, client);
    };
  }

  private Requested request(Email email, Client client) {
    return switch (throttle.admit(Door.RESEND_VERIFICATION, email.address(), client.ip())) {
      case Admission.Throttled(var after) -> new Requested.Throttled(after);
      case Admission.Admitted _ -> {
        var data = new FieldWriter().text("email", email.address()).done();
        transactions.commit(outbox.event(EventType.VERIFICATION_REQUESTED, "unknown", data));
        yield new Requested.Accepted();
      }
    };
  }
}
