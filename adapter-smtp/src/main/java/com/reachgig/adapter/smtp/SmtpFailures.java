package com.reachgig.adapter.smtp;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.MailOutcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a failure of the library means. The server's reply decides where there is one: 4yz may pass,
 * 5yz will not. Only what is about the one mail is a refusal of it; what is about us must not lose
 * any mail.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, section 4.2.1</a>
 */
final class SmtpFailures {
  /** Replies of RFC 4954 that are about who we are, not about the mail. */
  private static final Set<Integer> CREDENTIALS = Set.of(530, 534, 535, 538);

  /** Of MAIL, that this mail is larger than the server takes; all others are about its sender. */
  private static final int TOO_LARGE = 552;

  /**
   * A recipient for whom we may not send: mostly a server that does not relay for us.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc3463#section-3.8">RFC 3463, section 3.8</a>
   */
  private static final Pattern POLICY = Pattern.compile("5\\d\\d 5\\.7\\..*", Pattern.DOTALL);

  private SmtpFailures() {}

  static MailOutcome outcome(MessagingException failure, boolean contentSent) {
    int reply = reply(failure);
    if (isDenied(failure) || CREDENTIALS.contains(reply)) {
      throw fault(Fault.DENIED, "the mail server refuses the credentials", failure);
    }
    if (reply >= 500 && isAboutUs(cause(failure))) {
      throw fault(Fault.DENIED, "the mail server does not send for us", failure);
    }
    if (reply >= 500) {
      return new MailOutcome.Refused(String.valueOf(cause(failure).getMessage()).strip());
    }
    if (Thread.currentThread().isInterrupted()) {
      throw fault(Fault.INTERRUPTED, "interrupted while sending", failure);
    }
    if (reply <= 0 && contentSent) {
      throw fault(
          Fault.OUTCOME_UNKNOWN, "the mail server's answer to the content was lost", failure);
    }
    throw fault(Fault.UNAVAILABLE, "the mail server does not take mail now", failure);
  }

  private static boolean isAboutUs(MessagingException refusal) {
    return switch (refusal) {
      case SMTPSendFailedException send ->
          send.getCommand().startsWith("MAIL") && send.getReturnCode() != TOO_LARGE;
      case SMTPAddressFailedException address ->
          POLICY.matcher(String.valueOf(address.getMessage())).matches();
      default -> false;
    };
  }

  /** The library tells the reply to AUTH in its text only. */
  private static boolean isDenied(MessagingException failure) {
    return failure instanceof AuthenticationFailedException
        && !String.valueOf(failure.getMessage()).startsWith("4");
  }

  /** The server's reply to a command about the mail, or 0 or less if there was none. */
  private static int reply(MessagingException failure) {
    return switch (cause(failure)) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }

  /** The refusal of the one address is chained below one of all addresses. */
  private static MessagingException cause(MessagingException failure) {
    return failure.getNextException() instanceof SMTPAddressFailedException address
        ? address
        : failure;
  }

  private static PortException fault(Fault fault, String message, MessagingException failure) {
    return new PortException(fault, message + ": " + failure.getMessage(), failure);
  }
}
