package com.reachgig.ports.mail;

/** What the first server on a mail's way said. */
public sealed interface MailOutcome {

  /** It took the mail and answers for it. */
  record Accepted() implements MailOutcome {}

  /**
   * It will never take this mail, for a reason such as an unknown mailbox; do not send it again.
   */
  record Refused(String reason) implements MailOutcome {}
}
