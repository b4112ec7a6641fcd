package com.reachgig.domain.event;

import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.metric.Metrics;
import com.reachgig.ports.metric.Series;
import com.reachgig.ports.queue.Received;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Handles messages of one subscriber's queue, and says of each whether it is done or when to try it
 * again. Whoever took the messages from the queue acts on that: a worker acknowledges and changes
 * visibility, a function returns exactly the failed ones. No message's failure touches another's.
 */
public final class HandleMessages {
  private static final System.Logger LOG = System.getLogger(HandleMessages.class.getName());

  private final Subscription subscription;
  private final Subscriber subscriber;
  private final Function<String, CloudEvent> decoder;
  private final Metrics metrics;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * @param decoder reads an event from a message's body, and throws for what is none
   * @param random for the threads that handle messages here
   */
  public HandleMessages(
      Subscriber subscriber,
      Function<String, CloudEvent> decoder,
      Metrics metrics,
      RandomGenerator random,
      InstantSource clock) {
    this.subscription = Subscriptions.of(subscriber.name());
    this.subscriber = subscriber;
    this.decoder = decoder;
    this.metrics = metrics;
    this.random = random;
    this.clock = clock;
  }

  /** One verdict for each message, in their order. */
  public List<Verdict> handle(List<Received> messages) {
    return messages.stream().map(this::handle).toList();
  }

  private Verdict handle(Received message) {
    var start = clock.instant();
    try {
      var handled = subscriber.handle(expected(decoder.apply(message.body())));
      measure(handled.name().toLowerCase(Locale.ROOT));
      metrics.time(series("event.age", Map.of()), age(message));
      return new Verdict.Done(message);
    } catch (RuntimeException failure) {
      measure("failed");
      var after = subscription.retry().delay(message.receiveCount(), random.nextDouble());
      complain(message, after, failure);
      return new Verdict.Retry(message, after);
    } finally {
      metrics.time(series("event.duration", Map.of()), Duration.between(start, clock.instant()));
    }
  }

  private CloudEvent expected(CloudEvent event) {
    if (!event.type().equals(subscription.event().type())) {
      throw new IllegalArgumentException(
          subscriber.name() + " did not subscribe to " + event.type());
    }
    return event;
  }

  private Duration age(Received message) {
    var age = Duration.between(message.sentAt(), clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }

  private void measure(String outcome) {
    metrics.count(series("event.handled", Map.of("outcome", outcome)), 1);
  }

  private Series series(String name, Map<String, String> more) {
    var dimensions = new HashMap<>(more);
    dimensions.put("subscriber", subscriber.name());
    return new Series(name, dimensions);
  }

  /**
   * With a fingerprint under which equal failures can be counted: who failed, how and where. A
   * fault of infrastructure says all in its message; of others the trace is worth its lines.
   */
  private void complain(Received message, Duration after, RuntimeException failure) {
    String complaint =
        "%s failed on message %s, attempt %d of %d, again after %s [%s@%s]: %s"
            .formatted(
                subscriber.name(),
                message.id(),
                message.receiveCount(),
                subscription.retry().maxReceives(),
                after,
                failure.getClass().getSimpleName(),
                origin(failure),
                failure.getMessage());
    if (failure instanceof PortException) {
      LOG.log(Level.WARNING, complaint);
    } else {
      LOG.log(Level.WARNING, complaint, failure);
    }
  }

  private static String origin(RuntimeException failure) {
    var trace = failure.getStackTrace();
    return trace.length == 0 ? "?" : trace[0].getClassName() + "." + trace[0].getMethodName();
  }
}
