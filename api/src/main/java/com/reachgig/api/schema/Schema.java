package com.reachgig.api.schema;

import com.reachgig.api.json.Json;
import com.reachgig.api.json.Pointer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be. It decodes a value, noting every rule that is broken rather than the first,
 * and it describes itself as JSON Schema, so that the description cannot drift from the rule.
 *
 * @param <T> what a value decodes to
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
public interface Schema<T> {

  /** The decoded value; null if it breaks a rule, which is then noted. */
  @Nullable T decode(Json json, Pointer at, Violations violations);

  /** As JSON Schema; named schemas are put into {@code components} and referred to. */
  Json describe(Components components);

  /** What the text of a query parameter is, before it is decoded. */
  default Json fromText(String text) {
    return Json.of(text);
  }

  /** A value that is allowed. */
  Json example();

  /** Text of so many characters (Unicode code points). */
  static TextSchema text(int min, int max) {
    return new TextSchema(min, max, TextSchema.Form.ANY);
  }

  /** Lower-case letters, digits and single hyphens between them. */
  static TextSchema slug(int max) {
    return new TextSchema(1, max, TextSchema.Form.SLUG);
  }

  /** A whole number within bounds, both included. */
  static Schema<Long> whole(long min, long max) {
    return new WholeSchema(min, max);
  }

  static Schema<Boolean> flag() {
    return new FlagSchema();
  }

  /** One of a few texts. */
  static ChoiceSchema choice(String... choices) {
    return new ChoiceSchema(List.of(choices));
  }

  /** A point in time, RFC 3339 with an offset. */
  static Schema<Instant> instant() {
    return new InstantSchema();
  }

  static <T> Schema<List<T>> list(Schema<T> items, int min, int max) {
    return new ListSchema<>(items, min, max);
  }
}
