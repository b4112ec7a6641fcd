package com.reachgig.deploy.stack;

import java.util.Objects;
import java.util.Set;
import software.amazon.awscdk.CfnResource;
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

  private Emulator() {}

  /** Leaves those out, and with the gradual deployment also what aliases say of it. */
  static void fit(IConstruct root) {
    for (var construct : root.getNode().findAll()) {
      if (construct instanceof CfnResource resource) {
        if (REFUSED.contains(resource.getCfnResourceType())) {
          var node = resource.getNode();
          Objects.requireNonNull(node.getScope()).getNode().tryRemoveChild(node.getId());
        } else if (resource.getCfnResourceType().equals("AWS::Lambda::Alias")) {
          resource.getCfnOptions().setUpdatePolicy(null);
        }
      }
    }
  }
}
