package com.reachgig.adapter.aws.ses;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.mail.MailOutcome;
import com.reachgig.ports.mail.Mailer;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Hands each mail to SES. SES gives each a Message-ID of its own; the mail's id is in the header
 * {@value #ID_HEADER}, by which a mail that comes again can be recognised.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html">SendEmail</a>
 */
public final class SesMailer implements Mailer {
  static final String ID_HEADER = "X-ReachGig-Mail-Id";

  private static final String PATH = "/v2/email/outbound-emails";

  /**
   * One mailbox in ASCII and nothing else. SES takes lists and names as well, and what it makes of
   * other letters may be another mailbox.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+");

  private final JsonClient client;
  private final String from;

  /**
   * @param client of SES; its owner closes it
   * @param from the sender's address, with or without a name
   */
  public SesMailer(JsonClient client, String from) {
    this.client = client;
    this.from = from;
  }

  @Override
  public MailOutcome send(Mail mail) {
    if (!ADDRESS.matcher(mail.to()).matches()) {
      return new MailOutcome.Refused("no address that can be sent to: " + mail.to());
    }
    Call call = new Call("SendEmail", Resend.UNSENT_ONLY, from);
    try {
      return client.post(PATH, call, json -> write(mail, json), SesMailer::accepted);
    } catch (ServiceException e) {
      return SesFailures.outcome(e);
    }
  }

  /** It answers for what it gave an id. */
  private static MailOutcome accepted(JsonParser json) throws IOException {
    if (Fields.text(json, "MessageId").isEmpty()) {
      throw new IOException("no id for a mail");
    }
    return new MailOutcome.Accepted();
  }

  private void write(Mail mail, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("FromEmailAddress", from);
    json.writeObjectFieldStart("Destination");
    json.writeArrayFieldStart("ToAddresses");
    json.writeString(mail.to());
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("Content");
    json.writeObjectFieldStart("Simple");
    writeText("Subject", mail.subject(), json);
    json.writeObjectFieldStart("Body");
    writeText("Text", mail.text(), json);
    json.writeEndObject();
    json.writeArrayFieldStart("Headers");
    writeHeader(ID_HEADER, mail.id(), json);
    writeHeader("Auto-Submitted", "auto-generated", json);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeText(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("Data", text);
    json.writeStringField("Charset", "UTF-8");
    json.writeEndObject();
  }

  private static void writeHeader(String name, String value, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Name", name);
    json.writeStringField("Value", value);
    json.writeEndObject();
  }
}
