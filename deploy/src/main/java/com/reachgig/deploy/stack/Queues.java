package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Subscription;
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
      Construct scope, FunctionSpec function, Subscription subscription, String stack) {
    var settings = subscription.queue();
    var hidden = Duration.seconds(function.timeout().toSeconds() * TIMEOUTS);
    var dead = queue(scope, "Dead", stack, subscription.deadLetterQueue()).build();
    var live =
        queue(scope, "Queue", stack, settings)
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
  static Queue failures(Construct scope, String name) {
    var queue = basic(scope, "Failures", name).retentionPeriod(Duration.days(14)).build();
    Reasons.against(
        "SQS3", queue, "It is a dead-letter queue itself: of a stream, not of a queue.");
    return queue;
  }

  private static Queue.Builder queue(
      Construct scope, String id, String stack, QueueSettings settings) {
    return basic(scope, id, stack + "-" + settings.name())
        .retentionPeriod(Duration.seconds(settings.retention().toSeconds()));
  }

  private static Queue.Builder basic(Construct scope, String id, String name) {
    return Queue.Builder.create(scope, id)
        .queueName(name)
        .encryption(QueueEncryption.SQS_MANAGED)
        .enforceSsl(true);
  }
}
