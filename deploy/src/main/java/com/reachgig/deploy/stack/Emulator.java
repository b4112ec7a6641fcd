package com.reachgig.deploy.stack;

import java.util.Objects;
import java.util.Set;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.IConstruct;

/**
 * What the emulator on this machine does not take, and so all by which a local stack differs from
 * the one on AWS.
 */
public final class Emulator {
  /** Types of resources that it refuses. */
  public static final Set<String> REFUSED =
      Set.of(
          "AWS::Budgets::Budget",
          "AWS::CodeDeploy::Application",
          "AWS::CodeDeploy::DeploymentGroup",
          "AWS::Events::Archive",
          "AWS::SecretsManager::RotationSchedule");

  /**
   * On what it asks for the right to send mail: it knows neither identity nor address of a sender.
   */
  public static final String ANY_SENDER = "*";

  /** What a secret holds at first: an empty one answers there as if it held a text that is null. */
  static final String NO_KEYS = "no keys yet";

  private Emulator() {}

  /**
   * Whether callers reach the services by TLS alone, so that queues and buckets may insist on it.
   * To the emulator, on this machine, they speak without.
   */
  static boolean speaksTls(StackSettings settings) {
    return settings.target() == Target.AWS;
  }

  /** Leaves those out, and with the gradual deployment also what aliases say of it. */
  static void fit(IConstruct root) {
    for (var construct : root.getNode().findAll()) {
      if (construct instanceof CfnResource resource) {
        if (refused(resource)) {
          var node = resource.getNode();
          Objects.requireNonNull(node.getScope()).getNode().tryRemoveChild(node.getId());
        } else if (resource.getCfnResourceType().equals("AWS::Lambda::Alias")) {
          resource.getCfnOptions().setUpdatePolicy(null);
        } else if (resource instanceof CfnSecret secret) {
          secret.setSecretString(NO_KEYS);
        }
      }
    }
  }

  /** Of alarms it refuses those that compute something of several metrics. */
  private static boolean refused(CfnResource resource) {
    return REFUSED.contains(resource.getCfnResourceType())
        || (resource instanceof CfnAlarm alarm && alarm.getMetrics() != null);
  }
}
