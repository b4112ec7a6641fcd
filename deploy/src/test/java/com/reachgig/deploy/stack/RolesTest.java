package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.reachgig.domain.event.Outbox;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Grant;
import com.reachgig.domain.platform.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RolesTest {
  private static final List<String> LOG = List.of("logs:CreateLogStream", "logs:PutLogEvents");
  private static final List<String> QUEUE =
      List.of(
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:GetQueueUrl",
          "sqs:ReceiveMessage");
  private static final List<String> STREAM =
      List.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
          "sqs:SendMessage");

  private static Synthesized stacks;

  @BeforeAll
  static void synthesize() {
    stacks = Synthesized.of("roles", Synthesized.settings());
  }

  @Test
  void every_function_has_a_role_of_its_own_and_no_managed_policy() {
    var roles = new HashMap<String, String>();
    for (var function : Functions.ALL) {
      var made = stacks.one("AWS::Lambda::Function", "FunctionName", name(function));
      roles.put(function.name(), made.at("/Role/Fn::GetAtt/0").asText());
    }
    assertThat(roles.values()).doesNotHaveDuplicates();
    assertThat(stacks.all("AWS::IAM::Role"))
        .allSatisfy(role -> assertThat(role.has("ManagedPolicyArns")).isFalse());
    assertThat(stacks.all("AWS::IAM::Policy")).isEmpty();
  }

  @Test
  void a_role_allows_what_grants_and_trigger_come_to_and_no_more() {
    for (var function : Functions.ALL) {
      var expected = new TreeSet<>(LOG);
      function.grants().forEach(grant -> expected.addAll(actions(grant)));
      switch (function.trigger()) {
        case Trigger.Queue _ -> expected.addAll(QUEUE);
        case Trigger.OutboxStream _ -> expected.addAll(STREAM);
        case Trigger.Http _, Trigger.Every _, Trigger.KeyRotation _ -> {}
      }
      assertThat(allowed(function)).as(function.name()).isEqualTo(expected);
    }
  }

  @Test
  void who_relays_touches_the_outbox_alone() {
    for (var name : List.of(Functions.RELAY, Functions.SWEEPER)) {
      var onItems =
          statements(Functions.named(name)).stream()
              .filter(each -> each.get("Action").toString().matches(".*(Item|Query).*"))
              .toList();
      assertThat(onItems)
          .isNotEmpty()
          .allSatisfy(
              each ->
                  assertThat(each.at("/Condition/ForAllValues:StringEquals/dynamodb:LeadingKeys"))
                      .hasSize(Outbox.partitions().size()));
    }
  }

  @Test
  void who_mails_does_so_from_the_one_address() {
    var mail =
        statements(Functions.named(Subscriptions.WELCOME_EMAIL)).stream()
            .filter(each -> each.get("Action").asText().equals("ses:SendEmail"))
            .toList();
    assertThat(mail)
        .singleElement()
        .extracting(each -> each.at("/Condition/StringEquals/ses:FromAddress").asText())
        .isEqualTo("hello@example.com");
  }

  @Test
  void nobody_may_do_anything_to_everything() {
    for (var role : stacks.all("AWS::IAM::Role")) {
      for (var statement : role.at("/Policies/0/PolicyDocument/Statement")) {
        assertThat(statement.get("Action").toString()).doesNotContain("*");
        assertThat(statement.get("Resource").toString()).isNotEqualTo("\"*\"");
      }
    }
  }

  @Test
  void secrets_manager_the_gateway_and_the_clock_call_only_what_is_theirs() {
    var callers = new HashMap<String, Integer>();
    for (var permission : stacks.all("AWS::Lambda::Permission")) {
      callers.merge(permission.get("Principal").asText(), 1, Integer::sum);
      assertThat(permission.has("SourceArn")).isTrue();
    }
    assertThat(callers)
        .isEqualTo(
            Map.of(
                "apigateway.amazonaws.com", 1,
                "events.amazonaws.com", 1,
                "secretsmanager.amazonaws.com", 1));
  }

  private static List<String> actions(Grant grant) {
    return Right.of(grant).stream().flatMap(right -> right.actions().stream()).toList();
  }

  private static Set<String> allowed(FunctionSpec function) {
    var actions = new TreeSet<String>();
    for (var statement : statements(function)) {
      var action = statement.get("Action");
      if (action.isArray()) {
        action.forEach(each -> actions.add(each.asText()));
      } else {
        actions.add(action.asText());
      }
    }
    return actions;
  }

  private static List<JsonNode> statements(FunctionSpec function) {
    var role = stacks.one("AWS::IAM::Role", "RoleName", name(function));
    var statements = new ArrayList<JsonNode>();
    role.at("/Policies/0/PolicyDocument/Statement").forEach(statements::add);
    return statements;
  }

  private static String name(FunctionSpec function) {
    return Synthesized.STACK + "-" + function.name();
  }
}
