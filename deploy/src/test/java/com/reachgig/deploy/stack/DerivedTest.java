package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.EventType;
import com.reachgig.domain.event.RetryPolicy;
import com.reachgig.domain.event.Subscription;
import com.reachgig.domain.event.Subscriptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one more line in the domain's table of subscriptions adds. */
class DerivedTest {
  private static final Subscription DIGEST =
      new Subscription(
          EventType.GIG_PUBLISHED,
          "digest",
          Effect.MAIL,
          new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), 7),
          Duration.ofSeconds(20));

  private static Synthesized more;
  private static Map<String, JsonNode> added;

  @BeforeAll
  static void synthesize() {
    var settings = Synthesized.settings();
    var subscriptions = new ArrayList<>(Subscriptions.ALL);
    subscriptions.add(DIGEST);
    more = Synthesized.of("more", settings, Tables.of(subscriptions));
    added = new TreeMap<>(Synthesized.resources(more.platform()));
    var before = Synthesized.of("before", settings).platform();
    added.keySet().removeAll(Synthesized.resources(before).keySet());
  }

  @Test
  void another_subscription_adds_all_that_it_needs_and_nothing_else() {
    var types = new TreeMap<String, Integer>();
    added.values().forEach(each -> types.merge(each.get("Type").asText(), 1, Integer::sum));

    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("AWS::CloudWatch::Alarm", 3),
                Map.entry("AWS::CodeDeploy::DeploymentGroup", 1),
                Map.entry("AWS::Events::Rule", 1),
                Map.entry("AWS::IAM::Role", 1),
                Map.entry("AWS::Lambda::Alias", 1),
                Map.entry("AWS::Lambda::EventSourceMapping", 1),
                Map.entry("AWS::Lambda::Function", 1),
                Map.entry("AWS::Lambda::Version", 1),
                Map.entry("AWS::Logs::LogGroup", 1),
                Map.entry("AWS::SQS::Queue", 2),
                Map.entry("AWS::SQS::QueuePolicy", 2)));
  }

  @Test
  void its_events_reach_its_queue_and_its_queue_calls_its_function() {
    var rule = more.one("AWS::Events::Rule", "Name", "reachgig-test-digest");
    assertThat(rule.at("/EventPattern/detail-type/0").asText())
        .isEqualTo("com.reachgig.GigPublished");
    var queue = id("AWS::SQS::Queue", "QueueName", "reachgig-test-digest");
    assertThat(rule.at("/Targets/0/Arn/Fn::GetAtt/0").asText()).isEqualTo(queue);

    var source = only("AWS::Lambda::EventSourceMapping");
    assertThat(source.at("/EventSourceArn/Fn::GetAtt/0").asText()).isEqualTo(queue);
    assertThat(added).containsKey(source.at("/FunctionName/Ref").asText());
    var made = more.one("AWS::SQS::Queue", "QueueName", "reachgig-test-digest");
    assertThat(made.at("/VisibilityTimeout").asInt()).isEqualTo(120);
    assertThat(made.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(7);
  }

  @Test
  void its_role_may_take_from_its_own_queue_alone() {
    var statements = only("AWS::IAM::Role").at("/Policies/0/PolicyDocument/Statement");
    var queue = id("AWS::SQS::Queue", "QueueName", "reachgig-test-digest");
    assertThat(statements)
        .filteredOn(statement -> statement.get("Action").toString().contains("sqs:"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.at("/Resource/Fn::GetAtt/0").asText()).isEqualTo(queue));
  }

  private static JsonNode only(String type) {
    return added.values().stream()
        .filter(each -> each.get("Type").asText().equals(type))
        .map(each -> each.get("Properties"))
        .findFirst()
        .orElseThrow();
  }

  private static String id(String type, String property, String text) {
    return added.entrySet().stream()
        .filter(each -> each.getValue().get("Type").asText().equals(type))
        .filter(each -> each.getValue().at("/Properties/" + property).asText().equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
