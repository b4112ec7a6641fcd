package com.reachgig.deploy.stack;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Where alarms and the budget speak, for whoever listens. */
final class AlertTopic {
  private final Topic topic;

  AlertTopic(Construct scope, StackSettings settings) {
    topic =
        Topic.Builder.create(scope, "Alerts")
            .topicName(settings.stackName() + "-alerts")
            .enforceSsl(true)
            .build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(
                List.of(
                    new ServicePrincipal("cloudwatch.amazonaws.com"),
                    new ServicePrincipal("budgets.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
            .build());
    var mail = settings.alerts().mail();
    if (mail != null) {
      topic.addSubscription(new EmailSubscription(mail));
    }
  }

  String arn() {
    return topic.getTopicArn();
  }
}
