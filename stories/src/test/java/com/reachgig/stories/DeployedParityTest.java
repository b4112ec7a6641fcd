package com.reachgig.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The deployed stack gives the answers of the server on one machine, byte for byte. */
@Tag("emulator")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedParityTest {
  /** What the emulated gateway adds to every answer of its own. */
  private static final List<Rule> GATEWAY =
      List.of(
          Rule.dropped("gateway's request id", "\\napigw-requestid: [^\\n]+"),
          Rule.dropped(
              "gateway's words on an empty body",
              "\\ncontent-length: 0\\ncontent-type: application/json(?=\\n)"));

  private static final List<Rule> RULES = rules();

  private Tellings here = new Tellings(Map.of());
  private Tellings deployed = here;
  private Answer preflight = new Answer(0, Map.of(), "");

  @BeforeAll
  void tell_all_stories_on_both(@TempDir Path folder) throws Exception {
    var stories = Stories.all();
    stories.remove(Stories.PREFLIGHTS);
    here = Tellings.on(OneProcess.start("sqlite", folder.resolve("sqlite")), stories);
    var stack = DeployedStack.deploy(folder);
    try (var teller = new Teller(stack)) {
      preflight = teller.send("OPTIONS", "/v1/gigs");
    }
    deployed = Tellings.on(stack, stories);
  }

  private static List<Rule> rules() {
    var rules = new ArrayList<>(Rule.ALL);
    rules.addAll(GATEWAY);
    return rules;
  }

  static Stream<String> stories() {
    return Stories.all().keySet().stream().filter(story -> !story.equals(Stories.PREFLIGHTS));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_is_the_same_when_deployed(String story) {
    assertThat(deployed.normalised(story, RULES)).isEqualTo(here.normalised(story, RULES));
  }

  /** AWS hands them to the function where the gateway has no CORS of its own, as ours has not. */
  @Test
  void preflights_do_not_get_past_the_emulated_gateway() {
    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.body()).contains("CORS not configured");
  }

  static Stream<Rule> gateway() {
    return GATEWAY.stream();
  }

  @ParameterizedTest
  @MethodSource("gateway")
  void nothing_is_dropped_that_the_gateway_does_not_add(Rule rule) {
    var others = RULES.stream().filter(each -> !each.equals(rule)).toList();
    assertThat(deployed.normalised(others)).isNotEqualTo(here.normalised(others));
  }
}
