package com.reachgig.adapter.aws.ses;

import com.reachgig.adapter.aws.fake.FakeService;
import com.reachgig.adapter.aws.fake.FakeService.Answer;
import com.reachgig.adapter.aws.fake.FakeService.Asked;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.contracts.mail.MailerFixture.Delivered;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** SES as far as sending a simple mail goes. */
final class FakeSes implements Inbox {
  private final FakeService service = new FakeService("ses", this::answer);
  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();

  FakeService service() {
    return service;
  }

  @Override
  public URI endpoint() {
    return service.endpoint();
  }

  @Override
  public List<Delivered> delivered() {
    return delivered;
  }

  private Answer answer(Asked asked) {
    if (!asked.operation().equals("/v2/email/outbound-emails")) {
      return new Answer(404, "{\"message\":\"no such path\"}");
    }
    Tree to = asked.body().at("Destination", "ToAddresses").items().getFirst();
    Tree mail = asked.body().at("Content", "Simple");
    delivered.add(
        new Delivered(
            header(mail, SesMailer.ID_HEADER),
            to.text(),
            mail.at("Subject", "Data").text(),
            mail.at("Body", "Text", "Data").text()));
    return Answer.good("{\"MessageId\":\"0100\"}");
  }

  static String header(Tree mail, String name) {
    return mail.at("Headers").items().stream()
        .filter(header -> header.at("Name").text().equals(name))
        .map(header -> header.at("Value").text())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    service.close();
  }
}
