package com.reachgig.domain.account;

import com.reachgig.domain.audit.Audit;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.security.PasswordHasher;

/** What every change of a password comes with: ended sessions, a notice to the owner, a record. */
public final class PasswordChanges {
  private final Accounts accounts;
  private final Sessions sessions;
  private final Outbox outbox;
  private final Audit audit;
  private final PasswordHasher hasher;

  public PasswordChanges(
      Accounts accounts, Sessions sessions, Outbox outbox, Audit audit, PasswordHasher hasher) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.outbox = outbox;
    this.audit = audit;
    this.hasher = hasher;
  }

  /**
   * The change; in conflict if the account was changed since it was read, or a session began
   * meanwhile.
   *
   * @param account as it is to be but for its password
   * @param kept the session that goes on, or an empty text
   */
  Part change(Account account, Password password, String kept, String action) {
    return Part.all(
        accounts.replace(account.withPassword(hasher.hash(password.text()))),
        sessions.endAllBut(kept, account.id()),
        outbox.event(EventType.PASSWORD_CHANGED, account.id()),
        audit.entry(account.id(), account.id(), action));
  }
}
