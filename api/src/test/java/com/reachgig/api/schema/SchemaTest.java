package com.reachgig.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final Field<String> TITLE =
      Field.required("title", Schema.text(2, 4), "A title.").like("abc");
  private static final Field<List<String>> TAGS =
      Field.optional("tags", Schema.list(Schema.slug(5), 1, 2), "Tags.");
  private static final Field<Long> COUNT = Field.optional("count", Schema.whole(1, 9), "A count.");
  private static final ObjectSchema THING = ObjectSchema.of("Thing", TITLE, TAGS, COUNT);

  @Test
  void an_object_that_keeps_its_schema_is_read_by_its_fields() {
    var thing =
        decoded(THING, Json.members("title", "abc", "tags", Json.texts("a-b", "c"), "count", 9));
    assertThat(thing.get(TITLE)).isEqualTo("abc");
    assertThat(thing.find(TAGS)).hasValue(List.of("a-b", "c"));
    assertThat(thing.find(COUNT)).hasValue(9L);
    assertThat(decoded(THING, Json.members("title", "abc")).find(COUNT)).isEmpty();
  }

  @Test
  void every_broken_rule_is_told_with_its_place() {
    var json =
        Json.members("title", "a", "tags", Json.texts("ok", "-", "c"), "count", 10, "a/b~c", true);
    assertThat(violations(THING, json))
        .containsExactly(
            FieldError.inBody("/title", "too-short", "Must have at least 2 characters; it has 1."),
            FieldError.inBody("/tags", "too-many", "Must have at most 2 items; it has 3."),
            FieldError.inBody("/count", "out-of-range", "Must be from 1 to 9."),
            FieldError.inBody(
                "/a~1b~0c", "unknown-field", "Is not known here. Known are: title, tags, count."));
    assertThat(violations(THING, Json.members("tags", Json.texts("ok", "No"))))
        .containsExactly(
            FieldError.inBody("/title", "required", "Must be given."),
            FieldError.inBody(
                "/tags/1",
                "wrong-form",
                "Must be lower-case letters and digits, in words joined by hyphens."));
  }

  @Test
  void a_value_of_another_type_is_told_what_it_is() {
    assertThat(violations(THING, Json.of(1)))
        .containsExactly(FieldError.inBody("", "wrong-type", "Must be an object, not a number."));
    assertThat(violations(THING, Json.members("title", new Json.Nothing())))
        .containsExactly(FieldError.inBody("/title", "wrong-type", "Must be a string, not null."));
    assertThat(violations(Schema.whole(0, 1), new Json.Decimal("1.0")))
        .extracting(FieldError::code)
        .containsExactly("wrong-type");
  }

  @Test
  void characters_are_counted_as_code_points() {
    assertThat(violations(Schema.text(1, 2), Json.of("😀😀"))).isEmpty();
    assertThat(violations(Schema.text(1, 2), Json.of("😀😀😀"))).hasSize(1);
  }

  @Test
  void a_time_is_taken_with_any_offset() {
    assertThat(decoded(Schema.instant(), Json.of("2026-11-24T21:15:30.5+01:00")))
        .isEqualTo(Instant.parse("2026-11-24T20:15:30.5Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24",
        "2026-11-24T20:15Z",
        "2026-11-24T20:15:30",
        "2026-02-30T20:15:30Z",
        "+12026-11-24T20:15:30Z",
        "tomorrow",
        ""
      })
  void what_is_no_rfc_3339_time_is_refused(String text) {
    assertThat(violations(Schema.instant(), Json.of(text)))
        .extracting(FieldError::code)
        .containsExactly("wrong-form");
  }

  @Test
  void a_hostile_body_does_not_make_a_huge_answer() {
    var many = Json.texts("-".repeat(200).split(""));
    assertThat(violations(Schema.list(Schema.slug(5), 0, 1_000), many)).hasSize(50);
  }

  @Test
  void a_schema_describes_the_rules_that_it_checks() {
    var components = new Components();
    assertThat(THING.describe(components))
        .isEqualTo(Json.members("$ref", "#/components/schemas/Thing"));
    var title =
        Json.members(
            "type",
            "string",
            "minLength",
            2,
            "maxLength",
            4,
            "description",
            "A title.",
            "examples",
            Json.texts("abc"));
    var thing = ((Json.Members) components.schemas()).values().get("Thing");
    var properties = ((Json.Members) Objects.requireNonNull(thing)).values().get("properties");
    assertThat(((Json.Members) Objects.requireNonNull(properties)).values())
        .containsEntry("title", title);
  }

  @Test
  void an_example_keeps_the_schema() {
    assertThat(violations(THING, THING.example())).isEmpty();
  }

  private static <T> T decoded(Schema<T> schema, Json json) {
    var violations = new Violations(FieldError.Place.POINTER);
    var decoded = schema.decode(json, Pointer.ROOT, violations);
    assertThat(violations.list()).isEmpty();
    return Objects.requireNonNull(decoded);
  }

  private static List<FieldError> violations(Schema<?> schema, Json json) {
    var violations = new Violations(FieldError.Place.POINTER);
    schema.decode(json, Pointer.ROOT, violations);
    return violations.list();
  }
}
