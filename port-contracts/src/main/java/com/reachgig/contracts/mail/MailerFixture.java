package com.reachgig.contracts.mail;

import com.reachgig.ports.mail.Mailer;
import java.util.List;

/** Makes a mailer of the adapter under test, and looks at what it delivers. */
public interface MailerFixture {

  /** Opens a mailer whose next server takes all mail. */
  Session open();

  /** A mailer that is open. */
  interface Session extends AutoCloseable {
    Mailer mailer();

    /** Everything that has arrived; where a repetition replaces its original, just the latter. */
    List<Delivered> delivered();

    /** Makes it impossible to deliver mail from now on. */
    void breakDelivery();

    @Override
    void close();
  }

  /**
   * A mail that arrived.
   *
   * @param messageId anything that is equal for repetitions of one mail and no other
   * @param text with lines that end in {@code \n}
   */
  record Delivered(String messageId, String to, String subject, String text) {}
}
