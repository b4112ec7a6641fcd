package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.ports.queue.QueueSettings;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** A subscriber's queue and its dead-letter queue. */
record Queues(Queue live, Queue dead) {
  /**
   * A message stays hidden for six times as long as a call may take, as Lambda asks for: else it is
   * offered again while a poller that was held up still has it.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html">Lambda's
   *     guide</a>
   */
  private static final int TIMEOUTS = 6;

  static Queues create(
      Construct scope, FunctionSpec function, Subscription subscription, StackSettings settings) {
    var hidden = Duration.seconds(function.timeout().toSeconds() * TIMEOUTS);
    var dead = queue(scope, "Dead", subscription.deadLetterQueue(), settings).build();
    var live =
        queue(scope, "Queue", subscription.queue(), settings)
            .visibilityTimeout(hidden)
            .deadLetterQueue(
                DeadLetterQueue.builder()
                    .queue(dead)
                    .maxReceiveCount(subscription.retry().maxReceives())
                    .build())
            .build();
    return new Queues(live, dead);
  }

  /** A queue of failures alone, that nobody polls. */
  static Queue failures(Construct scope, FunctionSpec function, StackSettings settings) {
    var queue =
        basic(scope, "Failures", failures(function), settings)
            .retentionPeriod(Duration.seconds(Subscriptions.DEAD_RETENTION.toSeconds()))
            .build();
    Reasons.against(
        "SQS3", queue, "It is a dead-letter queue itself: of a stream, not of a queue.");
    return queue;
  }

  /** The name of that queue within its stack. */
  static String failures(FunctionSpec function) {
    return function.name() + "-failures";
  }

  private static Queue.Builder queue(
      Construct scope, String id, QueueSettings queue, StackSettings settings) {
    return basic(scope, id, queue.name(), settings)
        .retentionPeriod(Duration.seconds(queue.retention().toSeconds()));
  }

  private static Queue.Builder basic(
      Construct scope, String id, String name, StackSettings settings) {
    return Queue.Builder.create(scope, id)
        .queueName(settings.stackName() + "-" + name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(Emulator.speaksTls(settings));
  }
}
