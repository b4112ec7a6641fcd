package com.reachgig.aws.subscribers;

import com.reachgig.aws.config.Environment;
import com.reachgig.aws.config.PlatformConfig;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * What a function that reacts to events is told.
 *
 * @param queuePrefix what goes before the subscription's queue in the queue's name
 * @param mail null for one that sends none
 */
public record SubscriberConfig(
    PlatformConfig platform,
    Subscription subscription,
    String table,
    String queuePrefix,
    @Nullable MailConfig mail) {
  static SubscriberConfig of(Environment environment) {
    var platform = PlatformConfig.of(environment);
    var name = platform.function();
    var known = Subscriptions.ALL.stream().filter(each -> each.subscriber().equals(name)).toList();
    environment.require(
        name.isEmpty() || !known.isEmpty(),
        PlatformConfig.FUNCTION + " must name a subscriber, and is \"" + name + "\"");
    var subscription = known.isEmpty() ? Subscriptions.ALL.getFirst() : known.getFirst();
    boolean mails = !known.isEmpty() && subscription.effect() == Effect.MAIL;
    return environment.checked(
        new SubscriberConfig(
            platform,
            subscription,
            environment.required("REACHGIG_TABLE"),
            environment.required("REACHGIG_QUEUE_PREFIX"),
            mails ? MailConfig.of(environment) : null));
  }
}
