package com.reachgig.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same conversation gets the same answers, byte for byte, on every platform. */
class ParityTest {
  /** By platform and story, as it was said. */
  private static final Map<String, Map<String, String>> TRANSCRIPTS = new LinkedHashMap<>();

  @TempDir static Path folder;

  @BeforeAll
  static void tell_all_stories_everywhere() throws Exception {
    tell("Vert.x on SQLite", OneProcess.start("sqlite", folder.resolve("sqlite")));
    tell("Vert.x in memory", OneProcess.start("memory", folder.resolve("memory")));
    tell("Lambda on DynamoDB", ManagedFunctions.start(folder.resolve("functions")));
  }

  @AfterAll
  static void forget() {
    TRANSCRIPTS.clear();
  }

  private static void tell(String name, Platform platform) throws Exception {
    var transcripts = new LinkedHashMap<String, String>();
    try (platform) {
      for (var story : Stories.all().entrySet()) {
        try (var teller = new Teller(platform)) {
          story.getValue().tell(teller);
          transcripts.put(story.getKey(), teller.transcript());
        }
      }
    }
    TRANSCRIPTS.put(name, transcripts);
  }

  static Stream<String> stories() {
    return Stories.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_is_the_same_on_every_platform(String story) {
    var reference = TRANSCRIPTS.get("Vert.x on SQLite").get(story);
    TRANSCRIPTS.forEach(
        (platform, transcripts) ->
            assertThat(Rule.normalised(transcripts.get(story), Rule.ALL))
                .as(platform)
                .isEqualTo(Rule.normalised(reference, Rule.ALL)));
  }

  static Stream<Rule> rules() {
    return Rule.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_difference_is_allowed_that_is_not_there(Rule rule) {
    var others = Rule.ALL.stream().filter(each -> !each.equals(rule)).toList();
    var distinct =
        TRANSCRIPTS.values().stream()
            .map(all -> Rule.normalised(all.toString(), others))
            .distinct();
    assertThat(distinct).as("without the rule of " + rule.name()).hasSizeGreaterThan(1);
  }

  @Test
  void a_difference_of_one_byte_is_found() {
    var told = TRANSCRIPTS.get("Vert.x on SQLite").get("documents");
    assertThat(Rule.normalised(told.replace("no-store", "no-cache"), Rule.ALL))
        .isNotEqualTo(Rule.normalised(told, Rule.ALL));
  }
}
