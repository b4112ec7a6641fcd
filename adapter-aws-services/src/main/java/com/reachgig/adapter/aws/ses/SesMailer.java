package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.Fields;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonWriter;
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
  private static MailOutcome accepted(JsonReader json) throws IOException {
    if (Fields.text(json, "MessageId").isEmpty()) {
      throw new IOException("no id for a mail");
    }
    return new MailOutcome.Accepted();
  }

  private void write(Mail mail, JsonWriter json) {
    json.startObject();
    json.field("FromEmailAddress", from);
    json.startObject("Destination");
    json.startArray("ToAddresses");
    json.value(mail.to());
    json.endArray();
    json.endObject();
    json.startObject("Content");
    json.startObject("Simple");
    writeText("Subject", mail.subject(), json);
    json.startObject("Body");
    writeText("Text", mail.text(), json);
    json.endObject();
    json.startArray("Headers");
    writeHeader(ID_HEADER, mail.id(), json);
    writeHeader("Auto-Submitted", "auto-generated", json);
    json.endArray();
    json.endObject();
    json.endObject();
    json.endObject();
  }

  private static void writeText(String field, String text, JsonWriter json) {
    json.startObject(field);
    json.field("Data", text);
    json.field("Charset", "UTF-8");
    json.endObject();
  }

  private static void writeHeader(String name, String value, JsonWriter json) {
    json.startObject();
    json.field("Name", name);
    json.field("Value", value);
    json.endObject();
  }
}
