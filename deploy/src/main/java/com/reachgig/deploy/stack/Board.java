package com.reachgig.deploy.stack;

import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.platform.BusinessMetrics;
import com.reachgig.domain.platform.CostTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.constructs.Construct;

/** One page that says how the marketplace is: people first, then requests, functions, queues. */
final class Board {
  private static final int WIDTH = 12;

  private final StackSettings settings;
  private final Gateway gateway;

  private Board(StackSettings settings, Gateway gateway) {
    this.settings = settings;
    this.gateway = gateway;
  }

  static void create(
      Construct scope,
      StackSettings settings,
      Gateway gateway,
      List<DeployedFunction> functions,
      List<Subscription> subscriptions) {
    var board = new Board(settings, gateway);
    var dashboard =
        Dashboard.Builder.create(scope, "Dashboard")
            .dashboardName(settings.stackName())
            .widgets(
                List.of(
                    List.of(board.people(), board.requests()),
                    List.of(board.latency(), board.failures(functions)),
                    List.of(board.durations(functions), board.queues(subscriptions))))
            .build();
    Resources.tag(dashboard, settings, CostTags.OBSERVATION);
  }

  private IWidget people() {
    var series = BusinessMetrics.REGISTRATIONS;
    var namespace = FunctionEnvironment.metricsNamespace(settings);
    return graph(
        "Registrations", List.of(metric(namespace, series.name(), series.dimensions(), "Sum")));
  }

  private IWidget requests() {
    return graph("Requests", List.of(api("Count", "Sum"), api("4xx", "Sum"), api("5xx", "Sum")));
  }

  private IWidget latency() {
    return graph("Latency", List.of(api("Latency", "p50"), api("Latency", "p99")));
  }

  private IWidget failures(List<DeployedFunction> functions) {
    return graph("Failed calls", each(functions, "Errors", "Sum"));
  }

  private IWidget durations(List<DeployedFunction> functions) {
    return graph("Duration, p95", each(functions, "Duration", "p95"));
  }

  private IWidget queues(List<Subscription> subscriptions) {
    var ages = new ArrayList<IMetric>();
    for (var subscription : subscriptions) {
      ages.add(age(subscription.queue().name()));
      ages.add(age(subscription.deadLetterQueue().name()));
    }
    return graph("Age of the oldest message", ages);
  }

  private IMetric age(String queue) {
    var dimensions = Map.of("QueueName", settings.stackName() + "-" + queue);
    return metric("AWS/SQS", "ApproximateAgeOfOldestMessage", dimensions, "Maximum");
  }

  private IMetric api(String name, String statistic) {
    return metric("AWS/ApiGateway", name, gateway.dimensions(), statistic);
  }

  private static List<IMetric> each(
      List<DeployedFunction> functions, String name, String statistic) {
    return functions.stream()
        .map(each -> metric("AWS/Lambda", name, Map.of("FunctionName", each.name()), statistic))
        .toList();
  }

  private static IMetric metric(
      String namespace, String name, Map<String, String> dimensions, String statistic) {
    return Metric.Builder.create()
        .namespace(namespace)
        .metricName(name)
        .dimensionsMap(dimensions)
        .statistic(statistic)
        .period(Duration.minutes(5))
        .build();
  }

  private static IWidget graph(String title, List<IMetric> metrics) {
    return GraphWidget.Builder.create().title(title).width(WIDTH).left(metrics).build();
  }
}
