package com.reachgig.domain.platform;

import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.Watch.Signal;
import com.reachgig.domain.platform.Watch.Threshold;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the business watches: the single table from which alarms and dashboards are made. */
public final class BusinessMetrics {
  /** How many people registered. */
  public static final Series REGISTRATIONS = Series.of("registrations");

  /** The share of requests that must be answered without an error of the server. */
  public static final double AVAILABILITY_GOAL = 0.999;

  /** What all of it may cost in a month, unless a deployment says otherwise, in US dollars. */
  public static final int MONTHLY_BUDGET = 50;

  /** Shares of the budget, in per cent, at which to warn of what was spent. */
  public static final List<Integer> BUDGET_WARNINGS = List.of(50, 80, 100);

  /** A budget of 30 days that burns 14.4 times as fast loses 2 % of itself within an hour. */
  private static final double FAST_BURN = 14.4;

  /** The same budget loses 5 % of itself within six hours. */
  private static final double SLOW_BURN = 6;

  public static final List<Watch> ALL = of(Subscriptions.ALL);

  private BusinessMetrics() {}

  /** What to watch in a marketplace with these subscriptions. */
  public static List<Watch> of(List<Subscription> subscriptions) {
    return Stream.concat(
            Stream.of(noSignUps(), flood(), fastBurn(), slowBurn()),
            subscriptions.stream().flatMap(each -> Stream.of(deadLetters(each), backlog(each))))
        .toList();
  }

  private static Watch noSignUps() {
    return new Watch(
        "sign-ups-stopped",
        new Signal.Counted(REGISTRATIONS),
        new Threshold.Below(1),
        Duration.ofDays(1),
        "Nobody registered for a day. Sign up yourself; then look at the API's errors and the mail.");
  }

  private static Watch flood() {
    return new Watch(
        "sign-ups-flood",
        new Signal.Counted(REGISTRATIONS),
        new Threshold.Above(500),
        Duration.ofMinutes(5),
        "Far more people register than usual. Look at who they are before the mail's reputation suffers.");
  }

  private static Watch fastBurn() {
    return burn("error-budget-fast-burn", FAST_BURN, Duration.ofHours(1));
  }

  private static Watch slowBurn() {
    return burn("error-budget-slow-burn", SLOW_BURN, Duration.ofHours(6));
  }

  /**
   * @see <a href="https://sre.google/workbook/alerting-on-slos/">why these windows and rates</a>
   */
  private static Watch burn(String name, double rate, Duration window) {
    return new Watch(
        name,
        new Signal.ErrorShare(),
        new Threshold.Above(rate * (1 - AVAILABILITY_GOAL)),
        window,
        "The month's error budget burns %s times too fast. Roll back or switch off what changed last."
            .formatted(rate));
  }

  private static Watch deadLetters(Subscription subscription) {
    return new Watch(
        subscription.subscriber() + "-dead-letters",
        new Signal.QueueAge(subscription.deadLetterQueue().name()),
        new Threshold.Above(Duration.ofMinutes(5).toSeconds()),
        Duration.ofMinutes(5),
        subscription.subscriber() + " gave up on events. Mend the cause, then redrive them.");
  }

  /** Longer than three of its longest pauses, so that a mere retry rings no bell. */
  private static Watch backlog(Subscription subscription) {
    var longest = subscription.retry().cap().multipliedBy(3);
    return new Watch(
        subscription.subscriber() + "-backlog",
        new Signal.QueueAge(subscription.queue().name()),
        new Threshold.Above(longest.toSeconds()),
        Duration.ofMinutes(5),
        subscription.subscriber() + " does not keep up, or fails again and again. See its log.");
  }
}
