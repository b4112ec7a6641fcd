package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Subscription;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.CfnArchive;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.constructs.Construct;

/** The bus of events, what it remembers, and its rules. */
final class Bus {
  /** How events name where they come from. */
  private static final String SOURCE = "reachgig";

  /** How long what happened can be played again. */
  private static final int ARCHIVED_DAYS = 30;

  private final Construct scope;
  private final EventBus bus;
  private final String stack;

  Bus(Construct scope, StackSettings settings) {
    this.scope = scope;
    this.stack = settings.stackName();
    bus = EventBus.Builder.create(scope, "Bus").eventBusName(stack).build();
    CfnArchive.Builder.create(scope, "Archive")
        .archiveName(stack)
        .sourceArn(bus.getEventBusArn())
        .retentionDays(ARCHIVED_DAYS)
        .build();
  }

  String name() {
    return bus.getEventBusName();
  }

  String arn() {
    return bus.getEventBusArn();
  }

  /** Sends a subscriber's events to its queue, each as the CloudEvent that the relay published. */
  void route(Subscription subscription, Queues queues) {
    var target =
        SqsQueue.Builder.create(queues.live())
            .message(RuleTargetInput.fromEventPath("$.detail"))
            .deadLetterQueue(queues.dead())
            .maxEventAge(Duration.hours(24))
            .retryAttempts(185)
            .build();
    Rule.Builder.create(scope, "To-" + subscription.subscriber())
        .ruleName(stack + "-" + subscription.subscriber())
        .eventBus(bus)
        .eventPattern(
            EventPattern.builder()
                .source(List.of(SOURCE))
                .detailType(List.of(subscription.event().type()))
                .build())
        .targets(List.of(target))
        .build();
  }
}
