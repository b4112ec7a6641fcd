package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.contracts.mail.MailerFixture.Delivered;
import com.reachgig.local.ClockedServer;
import com.reachgig.local.FlakyNetwork;
import com.reachgig.local.MiniStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * SES in the emulator, which shows what was sent since the test began; no header is among that,
 * only SES's own id.
 */
final class EmulatedInbox implements Inbox {
  private final ClockedServer server = MiniStack.shared();
  private final FlakyNetwork network = new FlakyNetwork(server.endpoint());
  private final int earlier = sent().size();

  /** With the sender and the domain of the receivers verified, as the emulator asks for. */
  EmulatedInbox() {
    server.clock().release();
    try (JsonClient client = FakeService.client(Service.SES, endpoint())) {
      verify(client, "reachgig.example");
      verify(client, "example.org");
    }
  }

  @Override
  public URI endpoint() {
    return network.endpoint();
  }

  @Override
  public List<Delivered> delivered() {
    return sent().stream()
        .skip(earlier)
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
    network.close();
  }

  private static void verify(JsonClient client, String domain) {
    Call call = new Call("CreateEmailIdentity", Resend.SAFE);
    String body = "{\"EmailIdentity\":" + Tree.quote(domain) + "}";
    client.post("/v2/email/identities", call, json -> json.raw(body), _ -> "");
  }

  private List<Tree> sent() {
    URI view = server.endpoint().resolve("/_ministack/ses/messages");
    try (InputStream answer = view.toURL().openStream()) {
      return Tree.parse(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
          .at("messages", "000000000000")
          .items();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
