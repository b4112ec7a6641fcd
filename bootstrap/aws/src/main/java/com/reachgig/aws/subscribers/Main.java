package com.reachgig.aws.subscribers;

import com.reachgig.adapter.aws.ses.SesMailer;
import com.reachgig.adapter.aws.sqs.SqsQueues;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.ManagedFunction;
import com.reachgig.adapter.lambda.RuntimeLoop;
import com.reachgig.adapter.lambda.event.QueueFunction;
import com.reachgig.aws.config.Environment;
import com.reachgig.aws.platform.Platform;
import com.reachgig.domain.notice.Links;
import java.time.InstantSource;
import java.util.List;

/** Reacts to the events of one subscription. */
public final class Main extends ManagedFunction {

  /** In the platform's runtime. */
  public Main() {
    super(start(Environment.ofProcess()), InstantSource.system());
  }

  /** In a runtime of its own. */
  public static void main(String[] arguments) {
    RuntimeLoop.ofEnvironment().run(() -> start(Environment.ofProcess()));
  }

  private static Function start(Environment environment) {
    var config = SubscriberConfig.of(environment);
    var platform = Platform.ofProcess(config.platform());
    var items = platform.table(config.table()).connected().items();
    var ports = new SubscriberPorts(items, platform.metrics(), platform.clock());
    return platform.observed(function(config, platform, ports));
  }

  private static Function function(
      SubscriberConfig config, Platform platform, SubscriberPorts ports) {
    var subscription = config.subscription();
    var mail = config.mail();
    if (mail == null) {
      return SubscriberFunction.withoutMail(subscription, ports, postpone(config, platform));
    }
    var mailer = new SesMailer(platform.client(Service.SES), mail.from());
    var links = new Links(mail.publicUrl());
    return SubscriberFunction.withMail(
        subscription, ports, mailer, links, postpone(config, platform));
  }

  private static QueueFunction.Postpone postpone(SubscriberConfig config, Platform platform) {
    var subscription = config.subscription();
    var settings = List.of(subscription.queue(), subscription.deadLetterQueue());
    var queues = SqsQueues.open(settings, config.queuePrefix(), platform.settings());
    return queues.queue(subscription.subscriber())::changeVisibility;
  }
}
