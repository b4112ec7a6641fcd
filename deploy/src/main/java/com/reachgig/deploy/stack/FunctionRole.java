package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.FromRoleArnOptions;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Makes one function's role: its grants, what its trigger needs, and its own log; no more. */
final class FunctionRole {
  private final Resources resources;
  private final List<PolicyStatement> statements = new ArrayList<>();

  private FunctionRole(Resources resources) {
    this.resources = resources;
  }

  /**
   * @param queues the one that calls the function, or that takes what its stream gave up on
   */
  static IRole create(
      Construct scope,
      FunctionSpec function,
      Resources resources,
      String logArn,
      List<Queue> queues) {
    var role = new FunctionRole(resources);
    role.logs(logArn);
    function.grants().stream()
        .sorted()
        .flatMap(grant -> Right.of(grant).stream())
        .forEach(role::allow);
    queues.forEach(each -> role.trigger(function.trigger(), each));
    var made =
        Role.Builder.create(scope, "Role")
            .roleName(resources.settings().stackName() + "-" + function.name())
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(
                Map.of(
                    "rights", PolicyDocument.Builder.create().statements(role.statements).build()))
            .build();
    explain(made, function);
    // By its ARN, as whatever is built on a role may otherwise widen it.
    var asItIs = FromRoleArnOptions.builder().mutable(false).build();
    return Role.fromRoleArn(scope, "RoleAsItIs", made.getRoleArn(), asItIs);
  }

  private static void explain(Role role, FunctionSpec function) {
    Reasons.forWildcard(
        ":log-stream:\\*", role, "Streams of its own log are named by the platform, one by one.");
    if (function.trigger() instanceof Trigger.OutboxStream) {
      Reasons.forWildcard(
          "\\/stream\\/\\*", role, "Streams of a table are listed before one is known by name.");
    }
  }

  private void logs(String logArn) {
    allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(logArn + ":log-stream:*"));
  }

  private void allow(Right right) {
    switch (right.on()) {
      case TABLE -> allow(right.actions(), List.of(resources.store().arn()));
      case INDEXES -> allow(right.actions(), resources.store().indexArns());
      case OUTBOX ->
          allow(
              right.actions(),
              List.of(resources.store().arn()),
              Map.of(
                  "ForAllValues:StringEquals",
                  Map.of("dynamodb:LeadingKeys", Outbox.partitions())));
      case BUS -> allow(right.actions(), List.of(resources.bus().arn()));
      case SENDER -> mail(right.actions());
      case KEYS -> allow(right.actions(), List.of(resources.keys().arnPattern()));
    }
  }

  private void mail(List<String> actions) {
    if (resources.settings().target() == Target.LOCAL) {
      allow(actions, List.of(Emulator.ANY_SENDER));
    } else {
      var sender = resources.sender();
      var itself = Map.of("StringEquals", Map.of("ses:FromAddress", sender.address()));
      allow(actions, List.of(sender.arn()), itself);
    }
  }

  private void trigger(Trigger trigger, Queue queue) {
    if (trigger instanceof Trigger.Queue) {
      allow(
          List.of(
              "sqs:ReceiveMessage",
              "sqs:DeleteMessage",
              "sqs:GetQueueAttributes",
              "sqs:GetQueueUrl",
              "sqs:ChangeMessageVisibility"),
          List.of(queue.getQueueArn()));
    } else {
      var store = resources.store();
      allow(
          List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
          List.of(store.streamArn()));
      allow(List.of("dynamodb:ListStreams"), List.of(store.arn() + "/stream/*"));
      allow(List.of("sqs:SendMessage"), List.of(queue.getQueueArn()));
    }
  }

  private void allow(List<String> actions, List<String> on) {
    allow(actions, on, Map.of());
  }

  private void allow(List<String> actions, List<String> on, Map<String, ?> when) {
    statements.add(
        PolicyStatement.Builder.create()
            .effect(Effect.ALLOW)
            .actions(actions)
            .resources(on)
            .conditions(when)
            .build());
  }
}
