package com.reachgig.adapter.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginKeysTest {
  private static final String OLD = "o".repeat(32);
  private static final String NEW = "n".repeat(43);
  private static final OriginKeys KEYS = OriginKeys.of(OLD + "," + NEW);

  private static boolean admits(String... fields) {
    return KEYS.admit(List.of(fields));
  }

  @Test
  void one_of_those_that_are_known_suffices_wherever_it_stands() {
    assertThat(admits("host", "a", "x-origin-key", OLD)).isTrue();
    assertThat(admits("X-Origin-Key", NEW + "," + "z".repeat(43), "host", "a")).isTrue();
    assertThat(admits("X-Origin-Key", "z", "X-Origin-Key", " " + NEW + " ")).isTrue();
  }

  @Test
  void whatever_else_is_said_is_no_key() {
    var wrong =
        Stream.of(
            "",
            ",",
            "o",
            OLD + "o",
            OLD.substring(1),
            OLD.toUpperCase(Locale.ROOT),
            OLD + NEW,
            "{" + OLD + "}");
    assertThat(wrong).noneMatch(value -> admits("X-Origin-Key", value));
    assertThat(admits("host", OLD)).isFalse();
    assertThat(admits()).isFalse();
  }

  @Test
  void both_sides_agree_while_one_after_the_other_learns_of_a_new_key() {
    var before = OLD + "," + "a".repeat(32);
    var after = NEW + "," + "a".repeat(32);
    assertThat(OriginKeys.of(before).admit(List.of("X-Origin-Key", after))).isTrue();
    assertThat(OriginKeys.of(after).admit(List.of("X-Origin-Key", before))).isTrue();
  }

  @Test
  void without_any_whoever_calls_is_admitted_and_nothing_is_taken_away() {
    var fields = List.of("X-Origin-Key", OLD);
    assertThat(OriginKeys.none().admit(List.of())).isTrue();
    assertThat(OriginKeys.none().removedFrom(fields)).isEqualTo(fields);
  }

  @Test
  void keys_are_taken_out_of_the_header_and_out_of_what_is_printed() {
    assertThat(KEYS.removedFrom(List.of("a", "1", "x-origin-key", OLD, "b", "2")))
        .containsExactly("a", "1", "b", "2");
    assertThat(HttpSettings.usual().withOriginKeys(KEYS).toString()).doesNotContain(OLD, NEW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "oooooooooooooooooooooooooooooooo,",
        "oooooooooooooooooooooooooooooooo,short",
        "{{resolve:secretsmanager:arn:aws:secretsmanager:eu-west-1:1:secret:a}}",
        "öööööööööööööööööööööööööööööööö"
      })
  void what_could_be_guessed_or_was_never_filled_in_is_refused(String text) {
    assertThatThrownBy(() -> OriginKeys.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no keys of 32 letters and digits or more");
  }
}
