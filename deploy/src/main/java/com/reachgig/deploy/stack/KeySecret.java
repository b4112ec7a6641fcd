package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.Trigger.KeyRotation;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule.RotationRulesProperty;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.amazon.awscdk.services.secretsmanager.CfnSecret.GenerateSecretStringProperty;
import software.constructs.Construct;

/**
 * The secret that holds the keys. At first it holds a chance text, for a secret without any cannot
 * be rotated; the first rotation, which the schedule starts at once, puts keys in its place.
 */
final class KeySecret {
  private final Construct scope;
  private final CfnSecret secret;
  private final String name;

  KeySecret(Construct scope, StackSettings settings) {
    this.scope = scope;
    this.name = settings.stackName() + "/keys";
    secret =
        CfnSecret.Builder.create(scope, "Secret")
            .name(name)
            .description("Keys that sign tokens and cursors")
            .generateSecretString(GenerateSecretStringProperty.builder().build())
            .build();
    secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
  }

  String name() {
    return name;
  }

  /**
   * Its ARN as a pattern: the six characters that Secrets Manager appends are known only later, and
   * a name can be used before the secret is there.
   */
  String arnPattern() {
    return Resources.arn("secretsmanager", "secret:" + name + "-??????");
  }

  CfnSecret secret() {
    return secret;
  }

  CfnRotationSchedule rotate(String functionArn, KeyRotation every) {
    return CfnRotationSchedule.Builder.create(scope, "Rotation")
        .secretId(secret.getRef())
        .rotationLambdaArn(functionArn)
        .rotateImmediatelyOnUpdate(true)
        .rotationRules(
            RotationRulesProperty.builder().automaticallyAfterDays(every.period().toDays()).build())
        .build();
  }
}
