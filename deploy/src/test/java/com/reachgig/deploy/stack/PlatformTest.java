package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Trigger;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.item.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlatformTest {
  private static Synthesized stacks;

  @BeforeAll
  static void synthesize() {
    stacks = Synthesized.of("plain", Synthesized.settings());
  }

  @Test
  void the_table_grows_on_demand_can_be_set_back_and_forgets_what_expired() {
    var table = stacks.only("AWS::DynamoDB::GlobalTable");
    assertThat(table.get("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table.at("/StreamSpecification/StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
    assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
        .isEqualTo(TableDefinition.TIME_TO_LIVE);
    assertThat(table.get("Replicas")).hasSize(1);
    assertThat(
            table
                .at("/Replicas/0/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean())
        .isTrue();
    assertThat(table.at("/Replicas/0/DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(names(table.get("GlobalSecondaryIndexes"), "IndexName"))
        .isEqualTo(MarketplaceTable.TABLE.indexes().stream().map(Index::name).toList());
    assertThat(names(table.get("AttributeDefinitions"), "AttributeName"))
        .containsExactlyInAnyOrderElementsOf(
            new TableDefinition("t", MarketplaceTable.TABLE).keyAttributes());
  }

  /** CloudFormation deletes no bucket with something in it, and would give up in the middle. */
  @Test
  void what_holds_data_outlives_the_stack() {
    assertThat(Synthesized.resources(stacks.platform()).values())
        .filteredOn(
            each ->
                Set.of("AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket")
                    .contains(each.get("Type").asText()))
        .hasSize(4)
        .allSatisfy(each -> assertThat(each.get("DeletionPolicy").asText()).isEqualTo("Retain"));
  }

  @Test
  void functions_run_a_published_version_behind_an_alias() {
    int functions = Functions.ALL.size();
    assertThat(stacks.all("AWS::Lambda::Function")).hasSize(functions);
    assertThat(stacks.all("AWS::Lambda::Version")).hasSize(functions);
    assertThat(stacks.all("AWS::Lambda::Alias"))
        .hasSize(functions)
        .allSatisfy(
            alias ->
                assertThat(alias.at("/FunctionVersion/Fn::GetAtt/1").asText())
                    .isEqualTo("Version"));
  }

  @Test
  void functions_are_as_the_table_of_functions_says() {
    for (var function : Functions.ALL) {
      var made = function(function);
      assertThat(made.get("Runtime").asText()).isEqualTo("java25");
      assertThat(made.at("/Architectures/0").asText()).isEqualTo("arm64");
      assertThat(made.get("MemorySize").asInt()).isEqualTo(function.memoryMb());
      assertThat(made.get("Timeout").asLong()).isEqualTo(function.timeout().toSeconds());
      assertThat(made.get("Handler").asText())
          .isEqualTo("com.reachgig.aws." + function.family().id() + ".Main");
      assertThat(made.at("/Environment/Variables/REACHGIG_FUNCTION").asText())
          .isEqualTo(function.name());
      assertThat(made.at("/Environment/Variables/JAVA_TOOL_OPTIONS").asText())
          .isEqualTo("-XX:CompileThresholdScaling=5");
      assertThat(made.has("SnapStart")).isEqualTo(function.trigger() instanceof Trigger.Http);
    }
  }

  @Test
  void a_function_is_told_of_nothing_that_it_may_not_use() {
    assertThat(environment(Functions.KEYS))
        .containsExactlyInAnyOrder(
            "JAVA_TOOL_OPTIONS",
            "REACHGIG_FUNCTION",
            "REACHGIG_KEYS_SECRET",
            "REACHGIG_METRICS_NAMESPACE");
    assertThat(environment(Functions.RELAY))
        .containsExactlyInAnyOrder(
            "JAVA_TOOL_OPTIONS",
            "REACHGIG_BUS",
            "REACHGIG_FUNCTION",
            "REACHGIG_METRICS_NAMESPACE",
            "REACHGIG_TABLE");
    assertThat(environment(Subscriptions.PROFILE))
        .containsExactlyInAnyOrder(
            "JAVA_TOOL_OPTIONS",
            "REACHGIG_FUNCTION",
            "REACHGIG_METRICS_NAMESPACE",
            "REACHGIG_QUEUE_PREFIX",
            "REACHGIG_TABLE");
    assertThat(environment(Subscriptions.WELCOME_EMAIL))
        .containsExactlyInAnyOrder(
            "JAVA_TOOL_OPTIONS",
            "REACHGIG_FUNCTION",
            "REACHGIG_MAIL_FROM",
            "REACHGIG_METRICS_NAMESPACE",
            "REACHGIG_PUBLIC_URL",
            "REACHGIG_QUEUE_PREFIX",
            "REACHGIG_TABLE");
  }

  @Test
  void a_subscribers_events_come_to_its_queue_as_they_were_published() {
    for (var subscription : Subscriptions.ALL) {
      var rule = stacks.one("AWS::Events::Rule", "Name", name(subscription.subscriber()));
      assertThat(rule.at("/EventPattern/detail-type/0").asText())
          .isEqualTo(subscription.event().type());
      assertThat(rule.at("/Targets/0/InputPath").asText()).isEqualTo("$.detail");
      assertThat(rule.at("/Targets/0").has("DeadLetterConfig")).isTrue();
    }
  }

  @Test
  void a_queue_hides_six_time_outs_long_and_gives_up_into_one_that_keeps_longer() {
    for (var subscription : Subscriptions.ALL) {
      var queue = queue(subscription.queue().name());
      var dead = queue(subscription.deadLetterQueue().name());
      var function = function(Functions.named(subscription.subscriber()));
      assertThat(queue.get("VisibilityTimeout").asInt())
          .isGreaterThanOrEqualTo(6 * function.get("Timeout").asInt());
      assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt())
          .isGreaterThanOrEqualTo(5)
          .isEqualTo(subscription.retry().maxReceives());
      assertThat(dead.get("MessageRetentionPeriod").asInt())
          .isGreaterThan(queue.get("MessageRetentionPeriod").asInt());
    }
  }

  @Test
  void every_queue_and_stream_hears_which_messages_failed() {
    assertThat(stacks.all("AWS::Lambda::EventSourceMapping"))
        .hasSize(Subscriptions.ALL.size() + 1)
        .allSatisfy(
            source ->
                assertThat(texts(source.get("FunctionResponseTypes")))
                    .containsExactly("ReportBatchItemFailures"));
  }

  @Test
  void the_stream_wakes_the_relay_for_new_events_alone_and_keeps_what_it_gives_up() {
    var stream = stream();
    assertThat(stream.get("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(stream.get("MaximumRetryAttempts").asInt()).isPositive();
    assertThat(stream.at("/DestinationConfig/OnFailure/Destination").isMissingNode()).isFalse();
    var filter = stream.at("/FilterCriteria/Filters/0/Pattern").asText();
    assertThat(filter).contains("\"eventName\":[\"INSERT\"]");
    Outbox.partitions().forEach(partition -> assertThat(filter).contains("\"" + partition + "\""));
  }

  @Test
  void buckets_are_closed_encrypted_and_tidy() {
    assertThat(stacks.all("AWS::S3::Bucket"))
        .hasSize(3)
        .allSatisfy(
            bucket -> {
              assertThat(bucket.at("/PublicAccessBlockConfiguration"))
                  .hasSize(4)
                  .allMatch(JsonNode::asBoolean);
              assertThat(bucket.has("BucketEncryption")).isTrue();
              assertThat(sweeps(bucket)).containsExactly(MultipartUploads.KEPT.toDays());
            });
  }

  @Test
  void pages_may_read_the_tags_of_parts_that_they_upload() {
    assertThat(stacks.all("AWS::S3::Bucket"))
        .filteredOn(bucket -> bucket.has("CorsConfiguration"))
        .singleElement()
        .satisfies(
            bucket ->
                assertThat(texts(bucket.at("/CorsConfiguration/CorsRules/0/ExposedHeaders")))
                    .containsExactly("ETag"));
  }

  @Test
  void the_gateway_throttles_and_the_front_asks_the_firewall() {
    var limits = stacks.only("AWS::ApiGatewayV2::Stage").get("DefaultRouteSettings");
    assertThat(limits.get("ThrottlingRateLimit").asInt()).isEqualTo(500);
    assertThat(limits.get("ThrottlingBurstLimit").asInt()).isEqualTo(1_000);
    var front = stacks.only("AWS::CloudFront::Distribution");
    assertThat(front.at("/DistributionConfig/WebACLId/Ref").asText()).isEqualTo("WebAclArn");
    assertThat(stacks.edge().at("/Outputs/WebAclArn").isMissingNode()).isFalse();
    assertThat(
            stacks.read("manifest.json").at("/artifacts/reachgig-test-edge/environment").asText())
        .endsWith("/us-east-1");
  }

  /** The API decodes paths, so that one of many spellings would not be counted otherwise. */
  @Test
  void the_firewall_counts_attempts_to_sign_in_however_their_path_is_spelled() {
    var which = "/Statement/RateBasedStatement/ScopeDownStatement/ByteMatchStatement";
    var rule = stacks.edge().at("/Resources/Acl/Properties/Rules/0" + which);
    assertThat(rule.get("SearchString").asText()).isEqualTo("/v1/auth/");
    assertThat(rule.at("/TextTransformations/0/Type").asText()).isEqualTo("URL_DECODE");
  }

  @Test
  void logs_end_one_day() {
    assertThat(stacks.all("AWS::Logs::LogGroup"))
        .hasSize(Functions.ALL.size() + 1)
        .allSatisfy(log -> assertThat(log.get("RetentionInDays").asInt()).isEqualTo(30));
  }

  private static JsonNode function(FunctionSpec function) {
    return stacks.one("AWS::Lambda::Function", "FunctionName", name(function.name()));
  }

  private static List<String> environment(String function) {
    var variables = function(Functions.named(function)).at("/Environment/Variables");
    var names = new ArrayList<String>();
    variables.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode queue(String name) {
    return stacks.one("AWS::SQS::Queue", "QueueName", name(name));
  }

  private static JsonNode stream() {
    return stacks.one("AWS::Lambda::EventSourceMapping", "StartingPosition", "TRIM_HORIZON");
  }

  private static String name(String part) {
    return Synthesized.STACK + "-" + part;
  }

  /**
   * After how many days uploads in parts that nobody ends are aborted, by the rules that hold for
   * every key.
   */
  private static List<Long> sweeps(JsonNode bucket) {
    var days = new ArrayList<Long>();
    bucket
        .at("/LifecycleConfiguration/Rules")
        .forEach(
            rule -> {
              if (rule.get("Status").asText().equals("Enabled") && !rule.has("Prefix")) {
                days.add(rule.at("/AbortIncompleteMultipartUpload/DaysAfterInitiation").asLong());
              }
            });
    return days;
  }

  private static List<String> names(JsonNode array, String field) {
    var names = new ArrayList<String>();
    array.forEach(each -> names.add(each.get(field).asText()));
    return names;
  }

  private static Set<String> texts(JsonNode array) {
    var texts = new HashSet<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
