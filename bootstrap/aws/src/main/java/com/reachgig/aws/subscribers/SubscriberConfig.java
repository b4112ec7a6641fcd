package com.reachgig.aws.subscribers;

import com.reachgig.aws.config.Environment;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * What a function that reacts to events is told.
 *
 * @param mail null for one that sends none
 */
public record SubscriberConfig(
    Subscription subscription, String table, String metricsNamespace, @Nullable MailConfig mail) {
  private static final String FUNCTION = "REACHGIG_FUNCTION";

  static SubscriberConfig of(Environment environment) {
    var name = environment.required(FUNCTION);
    var known = Subscriptions.ALL.stream().filter(each -> each.subscriber().equals(name)).toList();
    environment.require(
        name.isEmpty() || !known.isEmpty(),
        FUNCTION + " must name a subscriber, and is \"" + name + "\"");
    var subscription = known.isEmpty() ? Subscriptions.ALL.getFirst() : known.getFirst();
    boolean mails = !known.isEmpty() && subscription.effect() == Effect.MAIL;
    return environment.checked(
        new SubscriberConfig(
            subscription,
            environment.required("REACHGIG_TABLE"),
            environment.optional("REACHGIG_METRICS_NAMESPACE", "ReachGig"),
            mails ? MailConfig.of(environment) : null));
  }
}
