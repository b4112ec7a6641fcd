package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Trigger;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A function with its role and its log, called by an alias that points to a published version. */
final class DeployedFunction {
  static final String ALIAS = "live";

  private final Construct scope;
  private final FunctionSpec spec;
  private final Alias alias;
  private final String name;

  /**
   * @param queues the one that calls the function, or that takes what its stream gave up on
   */
  DeployedFunction(Construct scope, FunctionSpec spec, Resources resources, List<Queue> queues) {
    this.scope = scope;
    this.spec = spec;
    var settings = resources.settings();
    this.name = settings.stackName() + "-" + spec.name();
    int provisioned = spec.trigger() instanceof Trigger.Http ? settings.scale().provisioned() : 0;
    var function = function(resources, queues, provisioned);
    this.alias = alias(function, provisioned);
  }

  private Function function(Resources resources, List<Queue> queues, int provisioned) {
    var settings = resources.settings();
    var packaging = settings.packaging();
    var log = log();
    String logArn = Resources.arn("logs", "log-group:/aws/lambda/" + name);
    var builder =
        Function.Builder.create(scope, "Function")
            .functionName(name)
            .runtime(packaging.runtime())
            .architecture(packaging.architecture())
            .handler(packaging.handler(spec.family()))
            .code(Code.fromAsset(packaging.zip(settings.zips(), spec.family()).toString()))
            .memorySize(settings.scale().memory().getOrDefault(spec.name(), spec.memoryMb()))
            .timeout(Duration.seconds(spec.timeout().toSeconds()))
            .environment(FunctionEnvironment.of(spec, resources))
            .logGroup(log)
            .role(FunctionRole.create(scope, spec, resources, logArn, queues));
    if (restoresSnapshots(packaging, provisioned)) {
      builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
    }
    return builder.build();
  }

  /** Where somebody waits for an answer; what is kept ready anyway cannot have both. */
  private boolean restoresSnapshots(Packaging packaging, int provisioned) {
    return packaging == Packaging.MANAGED
        && spec.trigger() instanceof Trigger.Http
        && provisioned == 0;
  }

  private LogGroup log() {
    return LogGroup.Builder.create(scope, "Log")
        .logGroupName("/aws/lambda/" + name)
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private Alias alias(Function function, int provisioned) {
    var builder =
        Alias.Builder.create(scope, "Live").aliasName(ALIAS).version(function.getCurrentVersion());
    if (provisioned > 0) {
      builder.provisionedConcurrentExecutions(provisioned);
    }
    return builder.build();
  }

  FunctionSpec spec() {
    return spec;
  }

  String name() {
    return name;
  }

  Alias alias() {
    return alias;
  }

  Construct scope() {
    return scope;
  }

  /** The ARN of the alias: what others call. */
  String arn() {
    return alias.getFunctionArn();
  }

  /** Lets a service call the alias on behalf of one of our resources. */
  CfnPermission allow(String service, String sourceArn) {
    return CfnPermission.Builder.create(scope, "CalledBy-" + service.replace('.', '-'))
        .action("lambda:InvokeFunction")
        .functionName(arn())
        .principal(service)
        .sourceArn(sourceArn)
        .build();
  }
}
