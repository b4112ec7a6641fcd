package com.reachgig.deploy.stack;

import com.reachgig.domain.platform.Watch;
import com.reachgig.domain.platform.Watch.Signal;
import com.reachgig.domain.platform.Watch.Threshold;
import com.reachgig.ports.metric.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricStatProperty;
import software.constructs.Construct;

/** Makes alarms: of what the domain watches, and of the functions themselves. */
final class Alarms {
  /** A share of hardly any requests says nothing. */
  private static final int ENOUGH_REQUESTS = 20;

  private final Construct scope;
  private final StackSettings settings;
  private final Gateway gateway;
  private final String topicArn;
  private final List<String> arns = new ArrayList<>();

  Alarms(Construct scope, StackSettings settings, Gateway gateway, String topicArn) {
    this.scope = scope;
    this.settings = settings;
    this.gateway = gateway;
    this.topicArn = topicArn;
  }

  /** How many metrics all alarms look at, for each of which they are billed. */
  static int metrics(Tables tables) {
    int watched = 0;
    for (var watch : tables.watches()) {
      watched += watch.what() instanceof Signal.ErrorShare ? 2 : 1;
    }
    int serverErrors = 1;
    int relayGaveUp = 1;
    return watched + tables.functions().size() + serverErrors + relayGaveUp;
  }

  /** An alarm of what the domain watches. */
  void watch(Watch watch) {
    var alarm = alarm(watch.name(), watch.meaning());
    switch (watch.trigger()) {
      case Threshold.Above(double value) -> {
        alarm.comparisonOperator("GreaterThanThreshold").threshold(value);
        alarm.treatMissingData("notBreaching");
      }
      case Threshold.Below(double value) -> {
        alarm.comparisonOperator("LessThanThreshold").threshold(value);
        alarm.treatMissingData("breaching");
      }
    }
    long seconds = watch.window().toSeconds();
    switch (watch.what()) {
      case Signal.Counted(Series series) -> {
        single(
            alarm,
            FunctionEnvironment.metricsNamespace(settings),
            series.name(),
            series.dimensions());
        alarm.statistic("Sum").period(seconds);
      }
      case Signal.QueueAge(String queue) -> {
        var dimensions = Map.of("QueueName", settings.stackName() + "-" + queue);
        single(alarm, "AWS/SQS", "ApproximateAgeOfOldestMessage", dimensions);
        alarm.statistic("Maximum").period(seconds);
      }
      case Signal.ErrorShare _ -> alarm.metrics(errorShare(seconds));
    }
    arns.add(alarm.build().getAttrArn());
  }

  /** An alarm that a function fails, which also takes a new version back. */
  String failures(DeployedFunction function) {
    var meaning =
        function.spec().name() + " fails. A version that is being introduced is taken back.";
    var dimensions =
        Map.of(
            "FunctionName",
            function.name(),
            "Resource",
            function.name() + ":" + DeployedFunction.ALIAS);
    return above(
        function.spec().name() + "-failures", meaning, "AWS/Lambda", "Errors", dimensions, 2);
  }

  /** An alarm that there are errors of the server, which takes a new version back at once. */
  String serverErrors() {
    var meaning = "The API answers with errors of the server. See the function's log.";
    return above("server-errors", meaning, "AWS/ApiGateway", "5xx", gateway.dimensions(), 4);
  }

  /** An alarm that a queue, which should be empty, is not. */
  void notEmpty(String name, String queue, String meaning) {
    var dimensions = Map.of("QueueName", queue);
    above(name, meaning, "AWS/SQS", "ApproximateNumberOfMessagesVisible", dimensions, 0);
  }

  List<String> arns() {
    return List.copyOf(arns);
  }

  /** Returns the alarm's name. */
  private String above(
      String name,
      String meaning,
      String namespace,
      String metric,
      Map<String, String> dimensions,
      int limit) {
    var alarm =
        alarm(name, meaning)
            .comparisonOperator("GreaterThanThreshold")
            .threshold(limit)
            .treatMissingData("notBreaching")
            .statistic("Sum")
            .period(Duration.ofMinutes(1).toSeconds());
    single(alarm, namespace, metric, dimensions);
    var built = alarm.build();
    arns.add(built.getAttrArn());
    return built.getRef();
  }

  private CfnAlarm.Builder alarm(String name, String meaning) {
    return CfnAlarm.Builder.create(scope, name)
        .alarmName(settings.stackName() + "-" + name)
        .alarmDescription(meaning)
        .evaluationPeriods(1)
        .alarmActions(List.of(topicArn))
        .okActions(List.of(topicArn));
  }

  private static void single(
      CfnAlarm.Builder alarm, String namespace, String metric, Map<String, String> dimensions) {
    alarm.namespace(namespace).metricName(metric).dimensions(dimensions(dimensions));
  }

  private List<MetricDataQueryProperty> errorShare(long seconds) {
    return List.of(
        MetricDataQueryProperty.builder()
            .id("share")
            .expression("IF(requests >= %d, errors / requests, 0)".formatted(ENOUGH_REQUESTS))
            .returnData(true)
            .build(),
        sum("errors", "5xx", seconds),
        sum("requests", "Count", seconds));
  }

  private MetricDataQueryProperty sum(String id, String metric, long seconds) {
    return MetricDataQueryProperty.builder()
        .id(id)
        .returnData(false)
        .metricStat(
            MetricStatProperty.builder()
                .stat("Sum")
                .period(seconds)
                .metric(
                    MetricProperty.builder()
                        .namespace("AWS/ApiGateway")
                        .metricName(metric)
                        .dimensions(dimensions(gateway.dimensions()))
                        .build())
                .build())
        .build();
  }

  private static List<DimensionProperty> dimensions(Map<String, String> dimensions) {
    return new TreeMap<>(dimensions)
        .entrySet().stream()
            .map(
                each ->
                    DimensionProperty.builder().name(each.getKey()).value(each.getValue()).build())
            .toList();
  }
}
