package com.reachgig.deploy.stack;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/** Says beside a resource why a rule of AwsSolutions does not fit it. */
final class Reasons {
  private Reasons() {}

  static void against(String rule, IConstruct where, String reason) {
    var suppression = NagPackSuppression.builder().id("AwsSolutions-" + rule).reason(reason);
    NagSuppressions.addResourceSuppressions(where, List.of(suppression.build()));
  }

  /**
   * Why a right must have a wildcard.
   *
   * @param end of the resource that it is for, as a regular expression
   */
  static void forWildcard(String end, IConstruct where, String reason) {
    var suppression =
        NagPackSuppression.builder()
            .id("AwsSolutions-IAM5")
            .reason(reason)
            .appliesTo(
                List.of(RegexAppliesTo.builder().regex("/^Resource::.+" + end + "$/").build()));
    NagSuppressions.addResourceSuppressions(where, List.of(suppression.build()));
  }
}
