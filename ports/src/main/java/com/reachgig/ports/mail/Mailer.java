package com.reachgig.ports.mail;

/**
 * Sends mail.
 *
 * <p><b>Idempotency.</b> None in general: a mail that is sent again arrives again, yet with the
 * same Message-ID.
 *
 * <p><b>Threads.</b> Safe for any number of threads; calls block up to the adapter's time-out.
 *
 * <p><b>Not promised.</b> Arrival. {@link MailOutcome.Accepted} speaks for the next server only;
 * order.
 *
 * <p><b>Faults.</b> {@link com.reachgig.ports.fault.PortException} where sending again may help: no
 * connection, a temporary refusal (a 4yz reply of RFC 5321), or a connection lost in between
 * ({@code OUTCOME_UNKNOWN}). {@code DENIED} where the server refuses the credentials, or to send
 * for us at all.
 */
public interface Mailer {

  /** Sends one mail. */
  MailOutcome send(Mail mail);
}
