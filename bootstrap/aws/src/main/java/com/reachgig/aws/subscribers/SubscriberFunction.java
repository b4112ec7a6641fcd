package com.reachgig.aws.subscribers;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.event.QueueFunction;
import com.reachgig.domain.event.HandleMessages;
import com.reachgig.domain.event.Subscriber;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.notice.Links;
import com.reachgig.ports.mail.Mailer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Reacts to the events of one subscription, as a queue hands them over. */
public final class SubscriberFunction {
  /** What one message may take at the most: a mail that its service is slow to take. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private SubscriberFunction() {}

  /** One whose effects are items. */
  public static Function withoutMail(
      Subscription subscription, SubscriberPorts ports, QueueFunction.Postpone postpone) {
    var subscribers = DaggerStateComponent.factory().create(ports).subscribers();
    return of(find(subscription, subscribers), ports, postpone);
  }

  /** One that sends mail. */
  public static Function withMail(
      Subscription subscription,
      SubscriberPorts ports,
      Mailer mailer,
      Links links,
      QueueFunction.Postpone postpone) {
    var subscribers = DaggerMailComponent.factory().create(ports, mailer, links).subscribers();
    return of(find(subscription, subscribers), ports, postpone);
  }

  private static Subscriber find(Subscription subscription, Set<Subscriber> subscribers) {
    return subscribers.stream()
        .filter(each -> each.name().equals(subscription.subscriber()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody handles " + subscription.subscriber()));
  }

  private static Function of(
      Subscriber subscriber, SubscriberPorts ports, QueueFunction.Postpone postpone) {
    var handler =
        new HandleMessages(
            subscriber,
            QueuedEvent::decode,
            ports.metrics(),
            () -> ThreadLocalRandom.current().nextLong(),
            ports.clock());
    return QueueFunction.sequential(handler::handle, postpone, MARGIN, ports.clock());
  }
}
