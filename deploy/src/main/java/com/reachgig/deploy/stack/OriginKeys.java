package com.reachgig.deploy.stack;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.amazon.awscdk.services.secretsmanager.CfnSecret.GenerateSecretStringProperty;
import software.constructs.Construct;

/**
 * What CloudFront adds to each request, so that the API tells it from one that came past CloudFront
 * and its firewall. There are two keys, both of which are sent and either of which suffices. Each
 * change replaces one of them, so that CloudFront and the API may learn of it one after the other.
 */
final class OriginKeys {
  static final String HEADER = "X-Origin-Key";
  static final String VARIABLE = "REACHGIG_ORIGIN_KEYS";

  /** How many secrets there are; each has its price. */
  static final int SECRETS = 2;

  /** 256 bits and a little more, of letters and digits. */
  private static final int CHARACTERS = 43;

  private final String value;

  /**
   * @param change which one it is, from 1
   */
  OriginKeys(Construct scope, int change) {
    value =
        ids(change).stream()
            .map(id -> "{{resolve:secretsmanager:" + secret(scope, id).getRef() + "}}")
            .collect(Collectors.joining(","));
  }

  /** Names of the secrets: of one change and the next one, one is the same and one is another. */
  static List<String> ids(int change) {
    return List.of("EvenKey" + change / 2, "OddKey" + (change + 1) / 2);
  }

  private static CfnSecret secret(Construct scope, String id) {
    var secret =
        CfnSecret.Builder.create(scope, id)
            .description("What CloudFront tells the API that it is")
            .generateSecretString(
                GenerateSecretStringProperty.builder()
                    .passwordLength(CHARACTERS)
                    .excludePunctuation(true)
                    .build())
            .build();
    Reasons.against(
        "SMG4",
        secret,
        "CloudFront learns of another key by a deployment alone, which replaces the secret.");
    return secret;
  }

  /** Both, as CloudFormation puts them in place. */
  String value() {
    return value;
  }
}
