package com.reachgig.deploy.stack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.CfnDistribution;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.CacheBehaviorProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.CustomOriginConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.DefaultCacheBehaviorProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.DistributionConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.LoggingProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.OriginCustomHeaderProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.OriginProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.S3OriginConfigProperty;
import software.amazon.awscdk.services.cloudfront.CfnDistribution.ViewerCertificateProperty;
import software.amazon.awscdk.services.cloudfront.CfnOriginAccessControl;
import software.amazon.awscdk.services.cloudfront.CfnOriginAccessControl.OriginAccessControlConfigProperty;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The one name under which people reach everything: {@code /web/*} is the static web, from caches
 * near them; all else is the API, never cached, so that no route of it can be forgotten here.
 */
final class Front {
  private static final String API = "api";
  private static final String WEB = "web";
  private static final List<String> ALL_METHODS =
      List.of("GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE");

  private final CfnDistribution distribution;
  private final StackSettings.@Nullable CustomDomain domain;

  /**
   * @param keys what the API is shown with each request, or null
   */
  Front(
      Construct scope,
      StackSettings settings,
      Gateway gateway,
      Buckets buckets,
      String webAclArn,
      @Nullable OriginKeys keys) {
    this.domain = settings.site().domain();
    distribution =
        CfnDistribution.Builder.create(scope, "Distribution")
            .distributionConfig(
                DistributionConfigProperty.builder()
                    .enabled(true)
                    .comment(settings.stackName())
                    .httpVersion("http2and3")
                    .ipv6Enabled(true)
                    .webAclId(webAclArn)
                    .origins(List.of(api(gateway, keys), web(scope, settings, buckets.web())))
                    .defaultCacheBehavior(toApi())
                    .cacheBehaviors(List.of(toWeb()))
                    .aliases(domain == null ? List.of() : List.of(domain.name()))
                    .viewerCertificate(certificate())
                    .logging(
                        LoggingProperty.builder()
                            .bucket(buckets.logs().getBucketRegionalDomainName())
                            .prefix("cloudfront/")
                            .build())
                    .build())
            .build();
    admit(buckets.web());
    explain();
  }

  private void explain() {
    Reasons.against("CFR1", distribution, "The marketplace is open to all countries.");
    if (domain == null) {
      Reasons.against(
          "CFR4", distribution, "CloudFront's own name comes with its own certificate and rules.");
    }
  }

  private static OriginProperty api(Gateway gateway, @Nullable OriginKeys keys) {
    return OriginProperty.builder()
        .id(API)
        .domainName(gateway.host())
        .originCustomHeaders(keys == null ? null : List.of(header(keys)))
        .customOriginConfig(
            CustomOriginConfigProperty.builder()
                .originProtocolPolicy("https-only")
                .originSslProtocols(List.of("TLSv1.2"))
                .build())
        .build();
  }

  /** It takes the place of whatever the client sent under that name. */
  private static OriginCustomHeaderProperty header(OriginKeys keys) {
    return OriginCustomHeaderProperty.builder()
        .headerName(OriginKeys.HEADER)
        .headerValue(keys.value())
        .build();
  }

  private static OriginProperty web(Construct scope, StackSettings settings, Bucket bucket) {
    var access =
        CfnOriginAccessControl.Builder.create(scope, "WebAccess")
            .originAccessControlConfig(
                OriginAccessControlConfigProperty.builder()
                    .name(settings.stackName() + "-web")
                    .originAccessControlOriginType("s3")
                    .signingBehavior("always")
                    .signingProtocol("sigv4")
                    .build())
            .build();
    return OriginProperty.builder()
        .id(WEB)
        .domainName(bucket.getBucketRegionalDomainName())
        .originAccessControlId(access.getAttrId())
        .s3OriginConfig(S3OriginConfigProperty.builder().build())
        .build();
  }

  private static DefaultCacheBehaviorProperty toApi() {
    return DefaultCacheBehaviorProperty.builder()
        .targetOriginId(API)
        .viewerProtocolPolicy("redirect-to-https")
        .allowedMethods(ALL_METHODS)
        .cachePolicyId(CachePolicy.CACHING_DISABLED.getCachePolicyId())
        .originRequestPolicyId(
            OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.getOriginRequestPolicyId())
        .build();
  }

  private static CacheBehaviorProperty toWeb() {
    return CacheBehaviorProperty.builder()
        .pathPattern("/web/*")
        .targetOriginId(WEB)
        .viewerProtocolPolicy("redirect-to-https")
        .allowedMethods(List.of("GET", "HEAD", "OPTIONS"))
        .compress(true)
        .cachePolicyId(CachePolicy.CACHING_OPTIMIZED.getCachePolicyId())
        .responseHeadersPolicyId(
            ResponseHeadersPolicy.SECURITY_HEADERS.getResponseHeadersPolicyId())
        .build();
  }

  private ViewerCertificateProperty certificate() {
    if (domain == null) {
      return ViewerCertificateProperty.builder().cloudFrontDefaultCertificate(true).build();
    }
    return ViewerCertificateProperty.builder()
        .acmCertificateArn(domain.certificateArn())
        .minimumProtocolVersion("TLSv1.2_2021")
        .sslSupportMethod("sni-only")
        .build();
  }

  /** Lets this distribution, and nobody else, read the static web. */
  private void admit(Bucket web) {
    web.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudfront.amazonaws.com")))
            .actions(List.of("s3:GetObject"))
            .resources(List.of(web.arnForObjects("web/*")))
            .conditions(Map.of("StringEquals", Map.of("AWS:SourceArn", arn())))
            .build());
  }

  CfnDistribution resource() {
    return distribution;
  }

  private String arn() {
    return "arn:%s:cloudfront::%s:distribution/%s"
        .formatted(Aws.PARTITION, Aws.ACCOUNT_ID, distribution.getRef());
  }

  String url() {
    return "https://" + (domain == null ? distribution.getAttrDomainName() : domain.name());
  }
}
