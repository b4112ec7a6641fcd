package com.reachgig.deploy.stack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnCodeDeployLambdaAliasUpdate;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.CfnUpdatePolicy;
import software.amazon.awscdk.services.codedeploy.CfnApplication;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AlarmConfigurationProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AlarmProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.AutoRollbackConfigurationProperty;
import software.amazon.awscdk.services.codedeploy.CfnDeploymentGroup.DeploymentStyleProperty;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.constructs.Construct;

/**
 * Introduces new versions gradually: a tenth of the calls for five minutes, then all; back at once
 * if an alarm rings meanwhile.
 */
final class Rollout {
  private static final String PACE = "CodeDeployDefault.LambdaCanary10Percent5Minutes";

  private final Construct scope;
  private final CfnApplication application;
  private final Role role;

  Rollout(Construct scope, StackSettings settings, List<DeployedFunction> functions) {
    this.scope = scope;
    this.role = role(functions);
    application =
        CfnApplication.Builder.create(scope, "Application")
            .applicationName(settings.stackName())
            .computePlatform("Lambda")
            .build();
  }

  /**
   * @param alarms names of those that take a new version back
   */
  void manage(DeployedFunction function, List<String> alarms) {
    var group =
        CfnDeploymentGroup.Builder.create(scope, function.spec().name())
            .applicationName(application.getRef())
            .deploymentGroupName(function.name())
            .deploymentConfigName(PACE)
            .serviceRoleArn(role.getRoleArn())
            .deploymentStyle(
                DeploymentStyleProperty.builder()
                    .deploymentType("BLUE_GREEN")
                    .deploymentOption("WITH_TRAFFIC_CONTROL")
                    .build())
            .alarmConfiguration(
                AlarmConfigurationProperty.builder()
                    .enabled(true)
                    .alarms(alarms.stream().map(Rollout::alarm).toList())
                    .build())
            .autoRollbackConfiguration(
                AutoRollbackConfigurationProperty.builder()
                    .enabled(true)
                    .events(List.of("DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"))
                    .build())
            .build();
    var alias = (CfnResource) Objects.requireNonNull(function.alias().getNode().getDefaultChild());
    alias
        .getCfnOptions()
        .setUpdatePolicy(
            CfnUpdatePolicy.builder()
                .codeDeployLambdaAliasUpdate(
                    CfnCodeDeployLambdaAliasUpdate.builder()
                        .applicationName(application.getRef())
                        .deploymentGroupName(group.getRef())
                        .build())
                .build());
  }

  private static AlarmProperty alarm(String name) {
    return AlarmProperty.builder().name(name).build();
  }

  /**
   * May move these aliases, and look at alarms. To read or move an alias is a right on its
   * function; to read what of it is kept ready is one on the alias.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html">IAM's
   *     table of Lambda's actions</a>
   */
  private Role role(List<DeployedFunction> functions) {
    var names = functions.stream().map(each -> "function:" + each.name()).toList();
    var both = names.stream().flatMap(name -> Stream.of(name, name + ":" + DeployedFunction.ALIAS));
    var move =
        PolicyStatement.Builder.create()
            .actions(
                List.of(
                    "lambda:GetAlias",
                    "lambda:UpdateAlias",
                    "lambda:GetProvisionedConcurrencyConfig"))
            .resources(both.map(each -> Resources.arn("lambda", each)).toList())
            .build();
    var look =
        PolicyStatement.Builder.create()
            .actions(List.of("cloudwatch:DescribeAlarms"))
            .resources(List.of(Resources.arn("cloudwatch", "alarm:*")))
            .build();
    var role =
        Role.Builder.create(scope, "Role")
            .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
            .inlinePolicies(
                Map.of(
                    "rights",
                    PolicyDocument.Builder.create().statements(List.of(move, look)).build()))
            .build();
    Reasons.forWildcard(
        ":alarm:\\*", role, "CodeDeploy looks at alarms by a call that is not about one alarm.");
    return role;
  }
}
