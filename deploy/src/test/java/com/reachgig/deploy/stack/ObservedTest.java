package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.domain.platform.BusinessMetrics;
import com.reachgig.domain.platform.CostTag;
import com.reachgig.domain.platform.CostTags;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Watch.Threshold;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ObservedTest {
  /** What can bear no tags, or costs nothing and is no use to tag. */
  private static final Set<String> UNTAGGED =
      Set.of(
          "AWS::ApiGatewayV2::Integration",
          "AWS::ApiGatewayV2::Route",
          "AWS::Budgets::Budget",
          "AWS::CloudFront::OriginAccessControl",
          "AWS::CloudWatch::Dashboard",
          "AWS::Events::Archive",
          "AWS::Lambda::Alias",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version",
          "AWS::S3::BucketPolicy",
          "AWS::SNS::Subscription",
          "AWS::SNS::TopicPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::SecretsManager::RotationSchedule");

  private static Synthesized stacks;

  @BeforeAll
  static void synthesize() {
    var alerts = new StackSettings.Alerts("operator@example.com", 70);
    stacks = Synthesized.of("observed", Synthesized.settings().with(alerts));
  }

  @Test
  void all_that_the_business_watches_has_an_alarm() {
    for (var watch : BusinessMetrics.ALL) {
      var alarm = alarm(watch.name());
      assertThat(alarm.get("AlarmDescription").asText()).isEqualTo(watch.meaning());
      double threshold =
          switch (watch.trigger()) {
            case Threshold.Above(double value) -> value;
            case Threshold.Below(double value) -> value;
          };
      assertThat(alarm.get("Threshold").asDouble()).isEqualTo(threshold);
      assertThat(alarm.get("AlarmActions")).hasSize(1);
    }
  }

  @Test
  void silence_of_sign_ups_is_bad_news_and_silence_of_errors_is_good() {
    assertThat(alarm("sign-ups-stopped").get("TreatMissingData").asText()).isEqualTo("breaching");
    assertThat(alarm("server-errors").get("TreatMissingData").asText()).isEqualTo("notBreaching");
  }

  @Test
  void an_error_budget_burns_by_the_share_of_requests_that_failed() {
    var alarm = alarm("error-budget-fast-burn");
    assertThat(alarm.at("/Metrics/0/Expression").asText())
        .isEqualTo("IF(requests >= 20, errors / requests, 0)");
    assertThat(alarm.at("/Metrics/1/MetricStat/Period").asInt()).isEqualTo(3_600);
  }

  @Test
  void no_more_metrics_are_under_alarm_than_are_counted_for_the_bill() {
    int metrics = 0;
    for (var alarm : stacks.all("AWS::CloudWatch::Alarm")) {
      metrics += alarm.has("Metrics") ? alarm.get("Metrics").size() - 1 : 1;
    }
    assertThat(metrics).isEqualTo(Alarms.metrics(Tables.ofDomain()));
  }

  @Test
  void a_version_that_fails_is_taken_back() {
    var groups = stacks.all("AWS::CodeDeploy::DeploymentGroup");
    assertThat(groups)
        .hasSize(Functions.ALL.size())
        .allSatisfy(
            group -> {
              assertThat(group.at("/AlarmConfiguration/Alarms")).isNotEmpty();
              assertThat(group.at("/AutoRollbackConfiguration/Events").toString())
                  .contains("DEPLOYMENT_STOP_ON_ALARM");
              assertThat(group.get("DeploymentConfigName").asText()).contains("Canary");
            });
  }

  /**
   * Lambda asks for the right to move an alias on the function, and knows no such right on the
   * alias.
   */
  @Test
  void who_introduces_versions_may_move_the_aliases_of_each_function() {
    var role =
        stacks.all("AWS::IAM::Role").stream()
            .filter(each -> each.toString().contains("codedeploy.amazonaws.com"))
            .findFirst()
            .orElseThrow();
    var move = role.at("/Policies/0/PolicyDocument/Statement/0");
    assertThat(move.get("Action").toString()).contains("lambda:GetAlias", "lambda:UpdateAlias");
    assertThat(Functions.ALL)
        .allSatisfy(
            function ->
                assertThat(move.get("Resource").toString())
                    .contains(":function:" + Synthesized.STACK + "-" + function.name() + "\"")
                    .contains(":function:" + Synthesized.STACK + "-" + function.name() + ":live"));
  }

  @Test
  void the_budget_warns_before_it_is_spent_and_knows_whose_costs_it_counts() {
    var budget = stacks.only("AWS::Budgets::Budget");
    assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(70);
    assertThat(budget.at("/Budget/CostFilters/TagKeyValue/0").asText())
        .isEqualTo("user:reachgig:environment$test");
    assertThat(budget.at("/NotificationsWithSubscribers/0/Notification/Threshold").asInt())
        .isEqualTo(50);
  }

  @Test
  void who_wants_mail_of_alarms_gets_it() {
    assertThat(stacks.only("AWS::SNS::Subscription").get("Endpoint").asText())
        .isEqualTo("operator@example.com");
  }

  @Test
  void the_bill_can_tell_every_resource_apart() {
    var known = new HashSet<>(CostTags.SHARED);
    Functions.ALL.stream().map(FunctionSpec::name).forEach(known::add);
    Synthesized.resources(stacks.platform())
        .forEach(
            (id, resource) -> {
              if (!UNTAGGED.contains(resource.get("Type").asText())) {
                var tags = tags(resource);
                assertThat(tags).as(id).containsEntry("reachgig:environment", "test");
                assertThat(tags).as(id).containsEntry("reachgig:service", "reachgig");
                assertThat(known).as(id).contains(tags.get(CostTag.COMPONENT.key()));
              }
            });
  }

  private static Map<String, String> tags(JsonNode resource) {
    var tags = new TreeMap<String, String>();
    var found = resource.at("/Properties/Tags");
    var everywhere = found.isMissingNode() ? resource.at("/Properties/Replicas/0/Tags") : found;
    if (everywhere.isObject()) {
      everywhere.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    } else {
      everywhere.forEach(tag -> tags.put(tag.get("Key").asText(), tag.get("Value").asText()));
    }
    return tags;
  }

  private static JsonNode alarm(String name) {
    return stacks.one("AWS::CloudWatch::Alarm", "AlarmName", Synthesized.STACK + "-" + name);
  }
}
