package com.reachgig.domain.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violation;
import com.reachgig.domain.skill.Skills;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void every_field_is_checked_and_every_violation_told() {
    var input =
        new TermsInput(
            "ab",
            "x".repeat(10_001),
            "astrology",
            List.of("java", "no skill", "é"),
            0L,
            "EURO",
            false,
            "x".repeat(121),
            101L,
            NOW);
    assertThat(violations(input))
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/title", "too-short"),
            tuple("/description", "too-long"),
            tuple("/category", "unknown-category"),
            tuple("/skills/1", "not-a-skill"),
            tuple("/skills/2", "not-a-skill"),
            tuple("/budget/amountMinor", "out-of-range"),
            tuple("/budget/currency", "unknown-currency"),
            tuple("/location", "too-long"),
            tuple("/slots", "out-of-range"),
            tuple("/deadline", "not-ahead"));
  }

  @ParameterizedTest
  @CsvSource({"2, /title", "3,", "120,", "121, /title"})
  void a_title_has_3_to_120_characters(int length, @Nullable String pointer) {
    assertThat(pointers(titled("\uD83D\uDE00".repeat(length)))).isEqualTo(list(pointer));
  }

  @Test
  void only_the_description_has_more_than_a_line() {
    assertThat(pointers(titled("Mow\nthe lawn"))).containsExactly("/title");
    var input =
        new TermsInput(
            "Mow the lawn", "a\nb", null, List.of(), null, null, null, "a\rb", null, null);
    assertThat(pointers(input)).containsExactly("/location");
  }

  @ParameterizedTest
  @CsvSource({"10,", "11, /skills"})
  void there_are_at_most_10_skills(int count, @Nullable String pointer) {
    var skills = IntStream.range(0, count).mapToObj(i -> "skill-" + i).toList();
    assertThat(pointers(input(skills, null, null, null))).isEqualTo(list(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "1,",
    "1000000000000,",
    "1000000000001, /budget/amountMinor",
    "-1, /budget/amountMinor"
  })
  void a_budget_is_from_1_to_a_million_million(long amount, @Nullable String pointer) {
    assertThat(pointers(input(List.of(), amount, "EUR", null))).isEqualTo(list(pointer));
  }

  @Test
  void a_budget_has_an_amount_and_a_currency_or_neither() {
    assertThat(pointers(input(List.of(), 5L, null, null))).containsExactly("/budget/currency");
    assertThat(pointers(input(List.of(), null, "EUR", null)))
        .containsExactly("/budget/amountMinor");
    assertThat(pointers(input(List.of(), 5L, "eur", null))).containsExactly("/budget/currency");
  }

  @ParameterizedTest
  @CsvSource({"PT0.001S,", "P365D,", "P365DT0.001S, /deadline", "PT-1S, /deadline"})
  void a_deadline_is_ahead_by_at_most_a_year(Duration ahead, @Nullable String pointer) {
    assertThat(pointers(input(List.of(), null, null, NOW.plus(ahead)))).isEqualTo(list(pointer));
  }

  @Test
  void every_category_is_found_by_its_slug() {
    assertThat(Category.values()).hasSizeBetween(18, 24);
    for (var category : Category.values()) {
      assertThat(Category.ofSlug(category.slug())).contains(category);
      assertThat(category.slug()).matches("[a-z-]+");
    }
  }

  @Property(tries = 100)
  void normalising_a_skill_twice_changes_nothing(@ForAll String raw) {
    Skills.of(raw).ifPresent(skill -> assertThat(Skills.of(skill)).contains(skill));
    String shouted = "  C++-" + (raw.length() % 100) + " ";
    assertThat(Skills.of(shouted)).isEqualTo(Optional.of(shouted.strip().toLowerCase(Locale.ROOT)));
  }

  private static List<String> pointers(TermsInput input) {
    return violations(input).stream().map(Violation::pointer).toList();
  }

  private static List<Violation> violations(TermsInput input) {
    return switch (Terms.check(input, NOW)) {
      case Checked.Valid<Terms> _ -> List.of();
      case Checked.Invalid<Terms>(var violations) -> violations;
    };
  }

  private static List<String> list(@Nullable String pointer) {
    return pointer == null ? List.of() : List.of(pointer);
  }

  private static TermsInput titled(String title) {
    return new TermsInput(title, null, null, List.of(), null, null, null, null, null, null);
  }

  private static TermsInput input(
      List<String> skills,
      @Nullable Long amount,
      @Nullable String currency,
      @Nullable Instant deadline) {
    return new TermsInput(
        "Mow the lawn", null, null, skills, amount, currency, null, null, null, deadline);
  }
}
