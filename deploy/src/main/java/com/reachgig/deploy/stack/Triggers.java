package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Trigger;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.CfnRule.TargetProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterCriteriaProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** Makes functions, each with what calls it. */
final class Triggers {
  private static final List<String> PARTIAL = List.of("ReportBatchItemFailures");
  private static final int QUEUE_BATCH = 10;
  private static final int STREAM_BATCH = 100;

  /** Few, since the sweeper publishes what the relay gives up on. */
  private static final int STREAM_RETRIES = 5;

  private final Resources resources;
  private final Gateway gateway;
  private final Construct parent;

  Triggers(Construct parent, Resources resources, Gateway gateway) {
    this.parent = parent;
    this.resources = resources;
    this.gateway = gateway;
  }

  DeployedFunction deploy(FunctionSpec spec) {
    var scope = Resources.part(parent, spec.name(), resources.settings(), spec.name());
    return switch (spec.trigger()) {
      case Trigger.Http _ -> http(scope, spec);
      case Trigger.OutboxStream _ -> stream(scope, spec);
      case Trigger.Queue queue -> queue(scope, spec, queue);
      case Trigger.Every every -> schedule(scope, spec, every);
      case Trigger.KeyRotation rotation -> rotation(scope, spec, rotation);
    };
  }

  private DeployedFunction plain(Construct scope, FunctionSpec spec, Queue... queues) {
    return new DeployedFunction(scope, spec, resources, List.of(queues));
  }

  private DeployedFunction http(Construct scope, FunctionSpec spec) {
    var function = plain(scope, spec);
    gateway.serve(function);
    return function;
  }

  private DeployedFunction queue(Construct scope, FunctionSpec spec, Trigger.Queue trigger) {
    var queues = Queues.create(scope, spec, trigger.subscription(), resources.settings());
    resources.bus().route(trigger.subscription(), queues);
    var function = plain(scope, spec, queues.live());
    CfnEventSourceMapping.Builder.create(scope, "Source")
        .eventSourceArn(queues.live().getQueueArn())
        .functionName(function.arn())
        .batchSize(QUEUE_BATCH)
        .functionResponseTypes(PARTIAL)
        .build();
    return function;
  }

  private DeployedFunction stream(Construct scope, FunctionSpec spec) {
    var failures = Queues.failures(scope, spec, resources.settings());
    var function = plain(scope, spec, failures);
    CfnEventSourceMapping.Builder.create(scope, "Source")
        .eventSourceArn(resources.store().streamArn())
        .functionName(function.arn())
        .startingPosition("TRIM_HORIZON")
        .batchSize(STREAM_BATCH)
        .bisectBatchOnFunctionError(true)
        .maximumRetryAttempts(STREAM_RETRIES)
        .functionResponseTypes(PARTIAL)
        .filterCriteria(newEvents())
        .destinationConfig(
            DestinationConfigProperty.builder()
                .onFailure(OnFailureProperty.builder().destination(failures.getQueueArn()).build())
                .build())
        .build();
    return function;
  }

  private FilterCriteriaProperty newEvents() {
    var pattern = Stack.of(parent).toJsonString(Store.newEvents());
    return FilterCriteriaProperty.builder()
        .filters(List.of(FilterProperty.builder().pattern(pattern).build()))
        .build();
  }

  private DeployedFunction schedule(Construct scope, FunctionSpec spec, Trigger.Every every) {
    var function = plain(scope, spec);
    long minutes = every.period().toMinutes();
    var rule =
        CfnRule.Builder.create(scope, "Schedule")
            .name(function.name())
            .scheduleExpression("rate(%d minute%s)".formatted(minutes, minutes == 1 ? "" : "s"))
            .targets(List.of(TargetProperty.builder().id("function").arn(function.arn()).build()))
            .build();
    function.allow("events.amazonaws.com", rule.getAttrArn());
    return function;
  }

  private DeployedFunction rotation(
      Construct scope, FunctionSpec spec, Trigger.KeyRotation rotation) {
    var function = plain(scope, spec);
    var keys = resources.keys();
    var permission = function.allow("secretsmanager.amazonaws.com", keys.secret().getRef());
    keys.rotate(function.arn(), rotation).addDependency(permission);
    return function;
  }
}
