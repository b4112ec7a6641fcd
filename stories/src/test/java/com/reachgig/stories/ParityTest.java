package com.reachgig.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same conversation gets the same answers, byte for byte, on every platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityTest {
  private static final String REFERENCE = "Vert.x on SQLite";

  private final Map<String, Tellings> platforms = new LinkedHashMap<>();

  @BeforeAll
  void tell_all_stories_everywhere(@TempDir Path folder) throws Exception {
    tell(REFERENCE, OneProcess.start("sqlite", folder.resolve("sqlite")));
    tell("Vert.x in memory", OneProcess.start("memory", folder.resolve("memory")));
    tell("Lambda on DynamoDB", ManagedFunctions.start(folder.resolve("functions")));
  }

  private void tell(String name, Platform platform) throws Exception {
    platforms.put(name, Tellings.on(platform));
  }

  static Stream<String> stories() {
    return Stories.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void a_story_is_the_same_on_every_platform(String story) {
    var reference = platforms.get(REFERENCE).normalised(story, Rule.ALL);
    platforms.forEach(
        (name, told) -> assertThat(told.normalised(story, Rule.ALL)).as(name).isEqualTo(reference));
  }

  static Stream<Rule> rules() {
    return Rule.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_difference_is_allowed_that_is_not_there(Rule rule) {
    var others = Rule.ALL.stream().filter(each -> !each.equals(rule)).toList();
    var distinct = platforms.values().stream().map(told -> told.normalised(others)).distinct();
    assertThat(distinct).as("without the rule of " + rule.name()).hasSizeGreaterThan(1);
  }

  @Test
  void a_difference_of_one_byte_is_found() {
    var told = platforms.get(REFERENCE).transcripts().get("documents");
    assertThat(Rule.normalised(told.replace("no-store", "no-stare"), Rule.ALL))
        .isNotEqualTo(Rule.normalised(told, Rule.ALL));
  }
}
