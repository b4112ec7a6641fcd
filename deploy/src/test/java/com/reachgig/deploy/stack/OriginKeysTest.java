package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.deploy.stack.StackSettings.Site;
import com.reachgig.domain.platform.Functions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API answers whom CloudFront sends, and nobody else. */
class OriginKeysTest {
  private static final String ORIGINS = "/DistributionConfig/Origins";

  private static Synthesized stacks;
  private static Synthesized changed;
  private static Synthesized elsewhere;

  @BeforeAll
  static void synthesize() {
    var settings = Synthesized.settings();
    stacks = Synthesized.of("origin-keys", settings);
    changed = Synthesized.of("origin-keys-changed", settings.with(site(null, 2)));
    var local = settings.with(site("http://localhost:1/{apiId}", 1)).with(Target.LOCAL);
    elsewhere = Synthesized.of("origin-keys-elsewhere", local);
  }

  private static Site site(@Nullable String publicUrl, int change) {
    return new Site("a@example.com", null, publicUrl, List.of(), change);
  }

  private static JsonNode variables(Synthesized stacks, String function) {
    return stacks
        .one("AWS::Lambda::Function", "FunctionName", "reachgig-test-" + function)
        .at("/Environment/Variables");
  }

  /** Secrets of the stack but that of the keys that sign. */
  private static Map<String, JsonNode> keys(Synthesized stacks) {
    var secrets = new TreeMap<>(Synthesized.resources(stacks.platform()));
    secrets
        .values()
        .removeIf(
            each ->
                !each.get("Type").asText().equals("AWS::SecretsManager::Secret")
                    || each.at("/Properties/Name").asText().equals("reachgig-test/keys"));
    return secrets;
  }

  @Test
  void cloud_front_sends_what_the_api_asks_for() {
    var front = stacks.only("AWS::CloudFront::Distribution");
    var header = front.at(ORIGINS + "/0/OriginCustomHeaders/0");
    var value = header.get("HeaderValue");

    assertThat(front.at(ORIGINS + "/0/OriginCustomHeaders")).hasSize(1);
    assertThat(header.get("HeaderName").asText()).isEqualTo("X-Origin-Key");
    assertThat(front.at(ORIGINS + "/1").has("OriginCustomHeaders")).as("the web").isFalse();
    assertThat(variables(stacks, Functions.API).get("REACHGIG_ORIGIN_KEYS")).isEqualTo(value);
    assertThat(variables(stacks, Functions.API).get("REACHGIG_TRUSTED_PROXIES").asText())
        .isEqualTo("1");
    assertThat(text(value))
        .matches("\\{\\{resolve:secretsmanager:\\w+}},\\{\\{resolve:secretsmanager:\\w+}}");
    assertThat(keys(stacks).keySet()).allMatch(text(value)::contains).hasSize(2);
  }

  /** With the ids of resources in the places where their ARNs come. */
  private static String text(JsonNode joined) {
    var text = new StringBuilder();
    joined.at("/Fn::Join/1").forEach(part -> text.append(part.path("Ref").asText(part.asText())));
    return text.toString();
  }

  @Test
  void the_keys_are_generated_and_in_no_template() {
    assertThat(keys(stacks).values())
        .allSatisfy(
            secret -> {
              var made = secret.at("/Properties/GenerateSecretString");
              assertThat(made.get("PasswordLength").asInt()).isEqualTo(43);
              assertThat(made.get("ExcludePunctuation").asBoolean()).isTrue();
              assertThat(secret.at("/Properties").has("SecretString")).isFalse();
            });
    var outputs = stacks.platform().get("Outputs").toString();
    assertThat(keys(stacks).keySet()).noneMatch(outputs::contains);
  }

  @Test
  void no_role_may_read_them_and_no_other_function_knows_them() {
    var roles = stacks.all("AWS::IAM::Role").toString();
    assertThat(keys(stacks).keySet()).noneMatch(roles::contains);
    assertThat(stacks.all("AWS::Lambda::Function"))
        .filteredOn(each -> each.at("/Environment/Variables").has("REACHGIG_ORIGIN_KEYS"))
        .hasSize(1);
  }

  @Test
  void a_change_replaces_one_key_and_keeps_the_other_so_that_none_is_refused_meanwhile() {
    var kept = new TreeSet<>(keys(stacks).keySet());
    kept.retainAll(keys(changed).keySet());
    assertThat(kept).hasSize(1);
    assertThat(keys(changed)).hasSize(2);
    for (int change = 1; change < 20; change++) {
      var both = new TreeSet<>(OriginKeys.ids(change));
      both.addAll(OriginKeys.ids(change + 1));
      assertThat(both).as("of change %d and the next one", change).hasSize(3);
    }
  }

  @Test
  void who_does_not_come_by_cloud_front_needs_no_key_and_is_believed_nothing() {
    var variables = variables(elsewhere, Functions.API);
    assertThat(variables.has("REACHGIG_ORIGIN_KEYS")).isFalse();
    assertThat(variables.get("REACHGIG_TRUSTED_PROXIES").asText()).isEqualTo("0");
    assertThat(keys(elsewhere)).isEmpty();
    assertThat(
            elsewhere
                .only("AWS::CloudFront::Distribution")
                .at(ORIGINS + "/0")
                .has("OriginCustomHeaders"))
        .isFalse();
  }

  @Test
  void changes_count_from_one() {
    assertThatThrownBy(() -> site(null, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
