package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.mail.MailOutcome;

/**
 * What a refusal of SES means. Only what is about the one mail is a refusal of it; what is about
 * the account must not lose any mail.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors">errors
 *     of SendEmail</a>
 */
final class SesFailures {
  private SesFailures() {}

  static MailOutcome outcome(ServiceException e) {
    return switch (e.type()) {
      case "MessageRejected" -> rejected(e);
      case "BadRequestException" -> new MailOutcome.Refused(e.detail());
      case "MailFromDomainNotVerifiedException", "AccountSuspendedException" ->
          throw fault(Fault.DENIED, e);
      case "LimitExceededException" -> throw fault(Fault.THROTTLED, e);
      default -> throw fault(Fault.UNAVAILABLE, e);
    };
  }

  /**
   * An identity that is not verified is mostly the sender's, and then each mail is rejected; so it
   * is while the account may not send.
   */
  private static MailOutcome rejected(ServiceException e) {
    String detail = e.detail();
    if (detail.contains("not verified") || detail.contains("for this account")) {
      throw fault(Fault.DENIED, e);
    }
    return new MailOutcome.Refused(detail);
  }

  private static PortException fault(Fault fault, ServiceException e) {
    return new PortException(fault, "SES does not take mail: " + e.getMessage(), e);
  }
}
