package com.reachgig.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.inmemory.InMemoryMailer;
import com.reachgig.adapter.inmemory.InMemoryMetrics;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.api.event.CloudEventJson;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.aws.relay.RelayFunctions;
import com.reachgig.aws.relay.RelayPorts;
import com.reachgig.aws.subscribers.SubscriberFunction;
import com.reachgig.aws.subscribers.SubscriberPorts;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.notice.Links;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.mail.Mail;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The functions behind the table: they publish what waits in its outbox, and react to it. */
final class Reactions {
  private static final InstantSource CLOCK = InstantSource.system();

  private final InMemoryMailer mailer = new InMemoryMailer();
  private final List<CloudEvent> published = new ArrayList<>();
  private final ItemStore items;
  private final Function sweeper;

  Reactions(ItemStore items) {
    this.items = items;
    this.sweeper = RelayFunctions.of(new RelayPorts(items, this::publish, CLOCK)).sweeper();
  }

  /** Publishes all that waits, lets every subscriber react, and says which mails were sent. */
  List<Mail> all() throws IOException {
    invoke(sweeper, "{\"detail-type\":\"Scheduled Event\"}".getBytes(UTF_8));
    for (var event : published) {
      for (var subscription : Subscriptions.ALL) {
        if (subscription.event().type().equals(event.type())) {
          invoke(function(subscription), message(event));
        }
      }
    }
    published.clear();
    return mailer.sent();
  }

  private PublishOutcome publish(List<CloudEvent> events) {
    published.addAll(events);
    return new PublishOutcome(List.of());
  }

  private Function function(Subscription subscription) {
    var ports = new SubscriberPorts(items, new InMemoryMetrics(CLOCK), CLOCK);
    return subscription.effect() == Effect.MAIL
        ? SubscriberFunction.withMail(
            subscription,
            ports,
            mailer,
            new Links(URI.create("https://gigs.example")),
            (_, _) -> {})
        : SubscriberFunction.withoutMail(subscription, ports, (_, _) -> {});
  }

  private static void invoke(Function function, byte[] event) throws IOException {
    var answer = new ByteArrayOutputStream();
    new Invocation("reaction", Instant.MAX, "arn", null, null, false)
        .run(function, new ByteArrayInputStream(event), answer);
    assertThat(answer.toString(UTF_8)).doesNotContain("itemIdentifier");
  }

  private static byte[] message(CloudEvent event) {
    return JsonEncoder.encode(
        out -> {
          out.startObject();
          out.startArray("Records");
          out.startObject();
          out.field("messageId", event.id());
          out.field("receiptHandle", event.id());
          out.field("body", CloudEventJson.encode(event));
          out.field("eventSourceARN", "arn:aws:sqs:eu-central-1:1:queue");
          out.startObject("attributes");
          out.field("ApproximateReceiveCount", "1");
          out.field("SentTimestamp", "1700000000000");
          out.endObject();
          out.endObject();
          out.endArray();
          out.endObject();
        });
  }
}
