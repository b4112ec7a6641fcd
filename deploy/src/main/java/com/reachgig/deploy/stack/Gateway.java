package com.reachgig.deploy.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnApi;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The HTTP API: it throttles and logs, and leaves all else to the function behind it. */
final class Gateway {
  /** More than any answer takes; the function gives up before, and says so. */
  private static final int TIMEOUT_MS = 29_000;

  /** How many requests may come at once, as seconds of the steady rate. */
  private static final int BURST_SECONDS = 2;

  private final Construct scope;
  private final CfnApi api;

  Gateway(Construct scope, StackSettings settings) {
    this.scope = scope;
    api =
        CfnApi.Builder.create(scope, "Api").name(settings.stackName()).protocolType("HTTP").build();
    CfnStage.Builder.create(scope, "Stage")
        .apiId(api.getRef())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(limits(settings.scale().requestsPerSecond()))
        .accessLogSettings(
            AccessLogSettingsProperty.builder()
                .destinationArn(log(settings).getLogGroupArn())
                .format(format())
                .build())
        .build();
  }

  private static RouteSettingsProperty limits(int perSecond) {
    return RouteSettingsProperty.builder()
        .throttlingRateLimit(perSecond)
        .throttlingBurstLimit(perSecond * BURST_SECONDS)
        .detailedMetricsEnabled(true)
        .build();
  }

  private LogGroup log(StackSettings settings) {
    return LogGroup.Builder.create(scope, "AccessLog")
        .logGroupName("/aws/apigateway/" + settings.stackName())
        .retention(RetentionDays.ONE_MONTH)
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  private String format() {
    var line = new LinkedHashMap<String, String>();
    line.put("requestId", "$context.requestId");
    line.put("time", "$context.requestTime");
    line.put("method", "$context.httpMethod");
    line.put("path", "$context.path");
    line.put("status", "$context.status");
    line.put("latencyMs", "$context.responseLatency");
    line.put("error", "$context.integrationErrorMessage");
    return Stack.of(scope).toJsonString(line);
  }

  /** Sends every request to that function. */
  void serve(DeployedFunction function) {
    var integration =
        CfnIntegration.Builder.create(scope, "Integration")
            .apiId(api.getRef())
            .integrationType("AWS_PROXY")
            .integrationUri(function.arn())
            .payloadFormatVersion("2.0")
            .timeoutInMillis(TIMEOUT_MS)
            .build();
    var route =
        CfnRoute.Builder.create(scope, "Route")
            .apiId(api.getRef())
            .routeKey("$default")
            .authorizationType("NONE")
            .target("integrations/" + integration.getRef())
            .build();
    Reasons.against(
        "APIG4", route, "Some routes are public; the API itself authorizes each by its own table.");
    function.allow("apigateway.amazonaws.com", Resources.arn("execute-api", api.getRef() + "/*/*"));
  }

  String id() {
    return api.getRef();
  }

  String host() {
    return "%s.execute-api.%s.%s".formatted(api.getRef(), Aws.REGION, Aws.URL_SUFFIX);
  }

  /** The dimensions of its metrics. */
  Map<String, String> dimensions() {
    return Map.of("ApiId", api.getRef());
  }
}
