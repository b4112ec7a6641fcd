package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.mail.MailerFixture.Delivered;
import com.reachgig.local.ClockedServer;
import com.reachgig.local.MiniStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** SES in the emulator, which shows what was sent; no header is among that, only SES's own id. */
final class EmulatedInbox implements Inbox {
  private final ClockedServer server = MiniStack.start("ses");

  /** With the sender and the domain of the receivers verified, as the emulator asks for. */
  EmulatedInbox() {
    try (JsonClient client = FakeService.client(Service.SES, endpoint())) {
      verify(client, "reachgig.example");
      verify(client, "example.org");
    }
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public List<Delivered> delivered() {
    return sent().at("messages", "000000000000").items().stream()
        .map(
            mail ->
                new Delivered(
                    mail.at("MessageId").text(),
                    mail.at("To").items().getFirst().text(),
                    mail.at("Subject").text(),
                    mail.at("BodyText").text()))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void verify(JsonClient client, String domain) {
    Call call = new Call("CreateEmailIdentity", Resend.SAFE);
    String body = "{\"EmailIdentity\":" + Tree.quote(domain) + "}";
    client.post("/v2/email/identities", call, json -> json.raw(body), _ -> "");
  }

  private Tree sent() {
    URI view = server.endpoint().resolve("/_ministack/ses/messages");
    try (InputStream answer = view.toURL().openStream()) {
      return Tree.parse(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
