package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.CostTags;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CliCredentialsStackSynthesizer;
import software.amazon.awscdk.Tags;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * What functions share.
 *
 * @param publicUrl under which people reach it
 * @param originKeys what requests of CloudFront bear, or null if people come by another way
 */
record Resources(
    StackSettings settings,
    Store store,
    Bus bus,
    KeySecret keys,
    Sender sender,
    String publicUrl,
    @Nullable OriginKeys originKeys) {

  static String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s"
        .formatted(Aws.PARTITION, service, Aws.REGION, Aws.ACCOUNT_ID, resource);
  }

  /**
   * How templates name the files that they need: in a bucket that is ours, so that a deployment
   * needs no bootstrap stack and no rights but its caller's.
   */
  static CliCredentialsStackSynthesizer published() {
    return CliCredentialsStackSynthesizer.Builder.create()
        .fileAssetsBucketName("reachgig-assets-${AWS::AccountId}-${AWS::Region}")
        .build();
  }

  /** Tags what is in that scope, so that the bill names it. */
  static void tag(IConstruct scope, StackSettings settings, String component) {
    CostTags.of(settings.environment(), component)
        .forEach((key, value) -> Tags.of(scope).add(key, value));
  }

  /** A part of the stack, named and tagged. */
  static Construct part(Construct scope, String id, StackSettings settings, String component) {
    var part = new Construct(scope, id);
    tag(part, settings, component);
    return part;
  }
}
