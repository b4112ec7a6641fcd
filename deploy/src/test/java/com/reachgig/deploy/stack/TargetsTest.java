package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static Synthesized aws;
  private static Synthesized local;

  @BeforeAll
  static void synthesize() {
    var settings = Synthesized.settings().with(Packaging.CUSTOM);
    aws = Synthesized.of("custom", settings);
    local = Synthesized.of("local", settings.with(Target.LOCAL));
  }

  @Test
  void a_local_stack_lacks_exactly_what_the_emulator_refuses() {
    var missing = new TreeMap<>(Synthesized.resources(aws.platform()));
    missing.keySet().removeAll(Synthesized.resources(local.platform()).keySet());
    var types = new TreeSet<String>();
    var computed = new TreeSet<String>();
    missing.values().removeIf(TargetsTest::insistsOnTlsAlone);
    for (var resource : missing.values()) {
      if (resource.at("/Properties/Metrics").isMissingNode()) {
        types.add(resource.get("Type").asText());
      } else {
        computed.add(resource.at("/Properties/AlarmName").asText());
      }
    }

    assertThat(types).isEqualTo(new TreeSet<>(Emulator.REFUSED));
    assertThat(computed)
        .containsExactly(
            "reachgig-test-error-budget-fast-burn", "reachgig-test-error-budget-slow-burn");
  }

  @Test
  void all_else_is_the_same_but_for_aliases_senders_and_tls() {
    var onAws = Synthesized.resources(aws.platform());
    Synthesized.resources(local.platform())
        .forEach(
            (id, resource) ->
                assertThat(resource)
                    .as(id)
                    .isEqualTo(asLocal(Objects.requireNonNull(onAws.get(id)))));
    assertThat(without(local.platform())).isEqualTo(without(aws.platform()));
    assertThat(local.edge()).isEqualTo(aws.edge());
  }

  @Test
  void on_aws_every_alias_moves_gradually_and_locally_none_does() {
    assertThat(aliases(aws)).isNotEmpty();
    assertThat(aliases(aws).values()).allMatch(alias -> alias.has("UpdatePolicy"));
    assertThat(aliases(local).values()).noneMatch(alias -> alias.has("UpdatePolicy"));
  }

  private static Map<String, JsonNode> aliases(Synthesized stacks) {
    var aliases = Synthesized.resources(stacks.platform());
    aliases.values().removeIf(each -> !each.get("Type").asText().equals("AWS::Lambda::Alias"));
    return aliases;
  }

  /**
   * Aliases move at once, a secret holds a text, mail has any sender, and no queue or bucket
   * insists on TLS.
   */
  private static JsonNode asLocal(JsonNode resource) {
    ObjectNode copy = resource.deepCopy();
    if (resource.get("Type").asText().equals("AWS::Lambda::Alias")) {
      copy.remove("UpdatePolicy");
    }
    if (resource.get("Type").asText().equals("AWS::SecretsManager::Secret")) {
      copy.withObject("/Properties").put("SecretString", Emulator.NO_KEYS);
    }
    for (var statement : copy.at("/Properties/Policies/0/PolicyDocument/Statement")) {
      if (statement.get("Action").asText().equals("ses:SendEmail")) {
        ((ObjectNode) statement).put("Resource", "*").remove("Condition");
      }
    }
    boolean topic = copy.get("Type").asText().equals("AWS::SNS::TopicPolicy");
    var statements = topic ? MissingNode.getInstance() : statements(copy);
    for (int i = statements.size() - 1; i >= 0; i--) {
      if (insistsOnTls(statements.get(i))) {
        ((ArrayNode) statements).remove(i);
      }
    }
    return copy;
  }

  private static boolean insistsOnTlsAlone(JsonNode resource) {
    var statements = statements(resource);
    return statements.size() == 1 && insistsOnTls(statements.get(0));
  }

  private static boolean insistsOnTls(JsonNode statement) {
    return statement.at("/Condition/Bool/aws:SecureTransport").asText().equals("false")
        && statement.get("Effect").asText().equals("Deny");
  }

  private static JsonNode statements(JsonNode resource) {
    return resource.at("/Properties/PolicyDocument/Statement");
  }

  private static JsonNode without(JsonNode template) {
    return ((ObjectNode) template.deepCopy()).without("Resources");
  }
}
