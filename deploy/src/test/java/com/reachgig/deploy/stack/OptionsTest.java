package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.deploy.stack.StackSettings.CustomDomain;
import com.reachgig.deploy.stack.StackSettings.Scale;
import com.reachgig.deploy.stack.StackSettings.Site;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Trigger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Site SITE =
      new Site(
          "hello@example.com",
          new CustomDomain("gigs.example.com", "arn:aws:acm:us-east-1:111122223333:certificate/a"),
          null,
          List.of("https://partner.example"),
          3);
  private static final Scale SCALE = new Scale(Map.of("api", 2_048), 3, "eu-north-1", 50);

  private static Synthesized stacks;

  @BeforeAll
  static void synthesize() {
    var settings = Synthesized.settings().with(SITE).with(SCALE).keepingData(false);
    stacks = Synthesized.of("options", settings);
  }

  @Test
  void provisioned_functions_wait_behind_the_alias_of_the_api_alone() {
    assertThat(stacks.all("AWS::Lambda::Alias"))
        .filteredOn(alias -> alias.has("ProvisionedConcurrencyConfig"))
        .singleElement()
        .extracting(
            alias ->
                alias.at("/ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions").asInt())
        .isEqualTo(3);
    assertThat(stacks.all("AWS::Lambda::Version"))
        .noneMatch(version -> version.has("ProvisionedConcurrencyConfig"));
  }

  @Test
  void what_is_kept_ready_restores_no_snapshot_and_has_the_memory_asked_for() {
    var api = stacks.one("AWS::Lambda::Function", "FunctionName", "reachgig-test-api");
    assertThat(api.has("SnapStart")).isFalse();
    assertThat(api.get("MemorySize").asInt()).isEqualTo(2_048);
  }

  @Test
  void a_second_region_holds_a_copy_of_the_table() {
    var replicas = stacks.only("AWS::DynamoDB::GlobalTable").get("Replicas");
    assertThat(replicas.at("/0/Region/Ref").asText()).isEqualTo("AWS::Region");
    assertThat(replicas.at("/1/Region").asText()).isEqualTo("eu-north-1");
    assertThat(replicas)
        .allSatisfy(
            replica ->
                assertThat(
                        replica
                            .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .isTrue());
  }

  @Test
  void a_name_of_ones_own_comes_with_its_certificate() {
    var front = stacks.only("AWS::CloudFront::Distribution").get("DistributionConfig");
    assertThat(front.at("/Aliases/0").asText()).isEqualTo("gigs.example.com");
    assertThat(front.at("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
    assertThat(api().get("REACHGIG_CORS_ORIGINS").asText()).isEqualTo("https://partner.example");
    assertThat(api().get("REACHGIG_TRUSTED_PROXIES").asText()).isEqualTo("1");
  }

  @Test
  void data_that_need_not_be_kept_goes_with_the_stack() {
    var table =
        Synthesized.resources(stacks.platform()).values().stream()
            .filter(each -> each.get("Type").asText().equals("AWS::DynamoDB::GlobalTable"))
            .findFirst()
            .orElseThrow();
    assertThat(table.get("DeletionPolicy").asText()).isEqualTo("Delete");
    assertThat(table.at("/Properties/Replicas/0/DeletionProtectionEnabled").asBoolean()).isFalse();
  }

  @Test
  void idle_costs_name_what_is_kept_ready_and_what_polls() {
    var settings = Synthesized.settings();
    var plain = IdleCosts.of(settings);
    var ready = IdleCosts.of(settings.with(SCALE));

    assertThat(ready).hasSize(plain.size() + 1);
    assertThat(ready.getFirst().what()).isEqualTo("3 API functions kept ready");
    assertThat(ready.getFirst().dollars()).isBetween(60.0, 70.0);
    assertThat(plain).extracting(IdleCosts.IdleCost::what).contains("asking 8 empty queues");
    assertThat(plain).allSatisfy(cost -> assertThat(cost.dollars()).isPositive());
  }

  @Test
  void only_who_answers_requests_has_somebody_waiting() {
    assertThat(Functions.ALL)
        .filteredOn(function -> function.trigger() instanceof Trigger.Http)
        .hasSize(1);
  }

  @Test
  void settings_that_cannot_be_are_refused() {
    var zips = Path.of("zips");
    assertThatThrownBy(() -> StackSettings.of("Production", zips, "a@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StackSettings.of("prod", zips, "Gigs <a@example.com>"))
        .isInstanceOf(IllegalArgumentException.class);
    for (var origin : List.of("partner.example", "https://partner.example/", "*", "ftp://a.b")) {
      assertThatThrownBy(() -> new Site("a@example.com", null, null, List.of(origin), 1))
          .hasMessageContaining(origin);
    }
    var elsewhere = "arn:aws:acm:eu-west-1:111122223333:certificate/a";
    assertThatThrownBy(() -> new CustomDomain("gigs.example.com", elsewhere))
        .hasMessageContaining("us-east-1");
    assertThatThrownBy(() -> new Scale(Map.of(), -1, null, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StackSettings.Alerts(null, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonNode api() {
    return stacks
        .one("AWS::Lambda::Function", "FunctionName", "reachgig-test-api")
        .at("/Environment/Variables");
  }
}
