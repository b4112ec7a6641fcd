package com.reachgig.deploy.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.account.Email;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.domain.platform.FunctionSpec;
import com.reachgig.domain.platform.Functions;
import com.reachgig.domain.platform.Trigger;
import com.reachgig.local.Patience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions may do what they do, and are refused what was taken from them. */
@Tag("emulator")
@ExtendWith(Deployed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class LeastPrivilegeTest {
  /** What the platform does under a function's role, on its behalf; the emulator does not ask. */
  private static final Set<String> LOGGING = Set.of("logs:CreateLogStream", "logs:PutLogEvents");

  private static final Set<String> POLLING_A_QUEUE =
      Set.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

  private static final Set<String> POLLING_A_STREAM =
      Set.of(
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams",
          "sqs:SendMessage");

  private Visitor member;
  private Visitor newcomer;
  private final Map<Work, Set<String>> taken = new LinkedHashMap<>();

  /** Does all works once with all rights, and notes which actions each takes. */
  @BeforeAll
  void work(DeployedStack stack) throws Exception {
    member = new Visitor(stack);
    member.join();
    member.publishGig();
    member.publishGig();
    newcomer = new Visitor(stack);
    assertThat(newcomer.signUp()).isEqualTo(202);
    newcomer.mailedToken("Welcome");
    var id = new Accounts(stack.items).find(new Email(newcomer.email)).orElseThrow().id();
    for (var work : new Works(stack, member, newcomer, id).all()) {
      int from = stack.decisions().size();
      assertThat(work.isDone()).as("%s: %s", work.function(), work.name()).isTrue();
      taken.put(work, decided(stack, work.function(), from, true));
    }
  }

  @AfterAll
  void leave() {
    member.close();
    newcomer.close();
  }

  static List<FunctionSpec> functions() {
    return Functions.ALL;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_role_allows_what_its_function_and_its_platform_do_and_no_more(
      FunctionSpec function, DeployedStack stack) throws Exception {
    var done = new TreeSet<>(platform(function));
    taken.forEach(
        (work, actions) -> {
          if (work.function().equals(function.name())) {
            done.addAll(actions);
          }
        });
    assertThat(role(stack, function.name()).actions()).isEqualTo(done);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void a_function_is_refused_whichever_action_is_taken_from_it(
      FunctionSpec function, DeployedStack stack) throws Exception {
    var role = role(stack, function.name());
    for (var each : shown(function).entrySet()) {
      var action = each.getKey();
      var work = each.getValue();
      role.without(
          action,
          () -> {
            int from = stack.decisions().size();
            assertThat(work.isDone()).as("%s without %s", work.name(), action).isFalse();
            assertThat(decided(stack, function.name(), from, false)).containsOnly(action);
          });
    }
    for (var work : Set.copyOf(shown(function).values())) {
      Patience.until(work.name() + " with all rights again", work::isDone);
    }
  }

  @Test
  void every_subscriber_and_every_other_function_was_at_work() {
    assertThat(taken.keySet().stream().map(Work::function).collect(Collectors.toSet()))
        .containsAll(Functions.ALL.stream().map(FunctionSpec::name).toList())
        .hasSizeGreaterThan(Subscriptions.ALL.size());
  }

  /** For each action the first work that takes it. */
  private Map<String, Work> shown(FunctionSpec function) {
    var works = new TreeMap<String, Work>();
    taken.forEach(
        (work, actions) -> {
          if (work.function().equals(function.name())) {
            actions.forEach(action -> works.putIfAbsent(action, work));
          }
        });
    return works;
  }

  private static Set<String> platform(FunctionSpec function) {
    var actions = new TreeSet<>(LOGGING);
    switch (function.trigger()) {
      case Trigger.Queue _ -> actions.addAll(POLLING_A_QUEUE);
      case Trigger.OutboxStream _ -> actions.addAll(POLLING_A_STREAM);
      case Trigger.Http _, Trigger.Every _, Trigger.KeyRotation _ -> {}
    }
    return actions;
  }

  private static Set<String> decided(
      DeployedStack stack, String function, int from, boolean allowed) {
    var role = DeployedStack.NAME + "-" + function;
    return stack.decisions().stream()
        .skip(from)
        .filter(each -> each.role().equals(role) && each.allowed() == allowed)
        .map(Decision::action)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Role role(DeployedStack stack, String function) {
    return new Role(stack.iam, DeployedStack.NAME + "-" + function);
  }
}
