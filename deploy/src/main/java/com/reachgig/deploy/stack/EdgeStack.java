package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.CostTags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ByteMatchStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;

/**
 * What CloudFront asks before it lets a request in. A stack of its own, as its rules must be in
 * us-east-1, wherever the rest is.
 */
final class EdgeStack extends Stack {
  private static final String REGION = "us-east-1";
  static final String WEB_ACL = "WebAclArn";

  /** How many rules there are; each has its price. */
  static final int RULES = 2;

  /** Requests of one address, over five minutes. */
  private static final long PER_ADDRESS = 2_000;

  /** Guessing takes many attempts; people take a few. */
  private static final long PER_ADDRESS_TO_SIGN_IN = 200;

  EdgeStack(App app, StackSettings settings) {
    super(
        app,
        settings.stackName() + "-edge",
        StackProps.builder()
            .synthesizer(Resources.published())
            .env(Environment.builder().region(REGION).build())
            .description("ReachGig: what CloudFront asks before it lets a request in")
            .build());
    Resources.tag(this, settings, CostTags.GATEWAY);
    var acl =
        CfnWebACL.Builder.create(this, "Acl")
            .name(settings.stackName())
            .scope("CLOUDFRONT")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .rules(
                List.of(
                    rate("auth", 0, PER_ADDRESS_TO_SIGN_IN, below("/v1/auth/")),
                    rate("all", 1, PER_ADDRESS, null)))
            .visibilityConfig(visible("requests"))
            .build();
    CfnOutput.Builder.create(this, WEB_ACL).value(acl.getAttrArn()).build();
  }

  private static RuleProperty rate(
      String name, int priority, long limit, @Nullable StatementProperty which) {
    return RuleProperty.builder()
        .name(name)
        .priority(priority)
        .action(RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
        .statement(
            StatementProperty.builder()
                .rateBasedStatement(
                    RateBasedStatementProperty.builder()
                        .limit(limit)
                        .aggregateKeyType("IP")
                        .scopeDownStatement(which)
                        .build())
                .build())
        .visibilityConfig(visible(name))
        .build();
  }

  /** Decoded first, as the API does: it takes {@code /v1/%61uth/login} for what it stands for. */
  private static StatementProperty below(String path) {
    return StatementProperty.builder()
        .byteMatchStatement(
            ByteMatchStatementProperty.builder()
                .fieldToMatch(FieldToMatchProperty.builder().uriPath(Map.of()).build())
                .positionalConstraint("STARTS_WITH")
                .searchString(path)
                .textTransformations(
                    List.of(
                        TextTransformationProperty.builder()
                            .priority(0)
                            .type("URL_DECODE")
                            .build()))
                .build())
        .build();
  }

  private static VisibilityConfigProperty visible(String metric) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(true)
        .metricName(metric)
        .build();
  }
}
