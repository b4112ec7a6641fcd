package com.reachgig.domain.notice;

import com.reachgig.domain.event.Handled;
import com.reachgig.domain.event.Inbox;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.storage.Commit;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Sends a mail about each event. A mail server takes part in no transaction, so the mail goes first
 * and the inbox record follows: a crash in between sends the mail again, with the same Message-ID,
 * made of the event's id and the subscriber's name, and maybe another token; both tokens are good.
 * Sent at least once; more than once only after a crash, a lost answer of the server, or two
 * deliveries at the same time.
 */
final class SendMail implements Subscriber {
  private static final System.Logger LOG = System.getLogger(SendMail.class.getName());

  private final String name;
  private final Writer writer;
  private final Inbox inbox;
  private final Transactions transactions;
  private final Mailer mailer;

  SendMail(String name, Writer writer, Inbox inbox, Transactions transactions, Mailer mailer) {
    this.name = name;
    this.writer = writer;
    this.inbox = inbox;
    this.transactions = transactions;
    this.mailer = mailer;
  }

  /** Writes the letter about an event, if there is anything to say. */
  interface Writer {
    Optional<Letter> write(CloudEvent event);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Handled handle(CloudEvent event) {
    if (inbox.has(name, event)) {
      return Handled.REPEATED;
    }
    var handled = writer.write(event).map(letter -> send(event, letter)).orElse(Handled.DROPPED);
    return switch (transactions.commit(inbox.record(name, event))) {
      case Commit.Done _ -> handled;
      case Commit.Conflict _ -> Handled.REPEATED;
    };
  }

  private Handled send(CloudEvent event, Letter letter) {
    String id = event.id() + "." + name;
    var mail = new Mail(id, letter.to().address(), letter.subject(), letter.text());
    return switch (mailer.send(mail)) {
      case MailOutcome.Accepted _ -> Handled.DONE;
      case MailOutcome.Refused(var reason) -> {
        LOG.log(Level.WARNING, "Mail {0} was refused for good: {1}", id, reason);
        yield Handled.DROPPED;
      }
    };
  }
}
