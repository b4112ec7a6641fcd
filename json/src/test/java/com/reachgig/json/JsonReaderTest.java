package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "[",
        "]",
        "{",
        "}",
        "{]",
        "[}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\" 1}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\"::1}",
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "-",
        "+1",
        "1e",
        "1e+",
        "1.e5",
        "0x10",
        "1_000",
        "--1",
        "NaN",
        "Infinity",
        "-Infinity",
        "True",
        "nul",
        "nullx",
        "truefalse",
        "undefined",
        "'a'",
        "\"a",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\",
        "\"\\u",
        "\"\t\"",
        "\"\n\"",
        "\"\u0000\"",
        "// a\n1",
        "/* a */1",
        "1 // a",
        "#1",
        "\f1",
        "\u00a01",
        "\"a\"\"b\"",
        "1 1",
        "[][]",
        "{}x",
        "1,",
        ":",
        ",",
      })
  void what_is_no_json_is_refused(String document) {
    assertThatThrownBy(() -> Events.ours(document.getBytes(UTF_8)))
        .isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0              | WHOLE 0 = 0 ~ 0.0",
        "-0             | WHOLE -0 = 0 ~ -0.0",
        "9223372036854775807  | WHOLE 9223372036854775807 = 9223372036854775807 ~ 9.223372036854776E18",
        "9223372036854775808  | WHOLE 9223372036854775808 is large ~ 9.223372036854776E18",
        "-9223372036854775808 | WHOLE -9223372036854775808 = -9223372036854775808 ~ -9.223372036854776E18",
        "-9223372036854775809 | WHOLE -9223372036854775809 is large ~ -9.223372036854776E18",
        "9999999999999999999  | WHOLE 9999999999999999999 is large ~ 1.0E19",
        "10000000000000000000 | WHOLE 10000000000000000000 is large ~ 1.0E19",
        "0.5            | DECIMAL 0.5 ~ 0.5",
        "-0.0           | DECIMAL -0.0 ~ -0.0",
        "1E400          | DECIMAL 1E400 ~ Infinity",
        "0e-0           | DECIMAL 0e-0 ~ 0.0",
        "true           | TRUE",
        "false          | FALSE",
        "null           | NULL",
        "\"\\u0041\\/\\\"\\\\\" | STRING A/\"\\",
        "\"\\uD83D\\uDC0E🐎é\" | STRING 🐎🐎é",
        "\"\"           | STRING ``",
      })
  void a_scalar_has_its_value(String document, String event) throws JsonException {
    var expected = event.endsWith("``") ? "STRING " : event;
    assertThat(Events.ours(document.getBytes(UTF_8))).containsExactly(expected);
  }

  @Test
  void half_of_a_surrogate_pair_may_be_escaped() throws JsonException {
    assertThat(reader("\"\\ud800\"").text()).isEqualTo("\ud800");
  }

  @Test
  void a_byte_order_mark_is_ignored_at_the_start_only() throws JsonException {
    assertThat(Events.ours("\ufeff1".getBytes(UTF_8))).containsExactly("WHOLE 1 = 1 ~ 1.0");
    assertThatThrownBy(() -> Events.ours("\ufeff\ufeff1".getBytes(UTF_8)))
        .hasMessage("Unexpected byte 0xef (line 1, column 2)");
  }

  @Test
  void nothing_is_no_document_and_no_fault() throws JsonException {
    assertThat(Events.ours(" \n".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,x]        | Unexpected 'x' (line 1, column 4)",
        "[1           | Unexpected end (line 1, column 3)",
        "{\"é\":\"a\u0001\"} | A control character in a string (line 1, column 8)",
        "`[\n  1,\n  0.]` | Unexpected ']' (line 3, column 5)",
        "1 2          | Something follows the value (line 1, column 3)",
        "\"\\u00x1\"  | Unexpected 'x' (line 1, column 6)",
      })
  void a_fault_tells_what_and_where(String document, String message) {
    assertThatThrownBy(() -> Events.ours(document.getBytes(UTF_8))).hasMessage(message);
  }

  @Test
  void the_place_of_a_token_is_told() throws JsonException {
    var reader = reader("{\n \"a\" : 1}");
    reader.next();
    assertThat(reader.position()).isEqualTo(" (line 2, column 2)");
  }

  @Test
  void what_was_not_asked_for_is_a_fault() throws JsonException {
    assertThatThrownBy(() -> reader("[1]").text()).hasMessageStartingWith("START_ARRAY instead of");
    assertThatThrownBy(() -> reader("\"1\"").longValue()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> reader("1.0").longValue()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> reader("null").doubleValue()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> reader("1").booleanValue()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> reader("1").name()).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> reader("\"a?\"").base64()).hasMessageContaining("Base64");
    assertThatThrownBy(() -> reader("7").base64()).hasMessageContaining("Base64");
  }

  @Test
  void a_text_is_what_a_scalar_is_written_as() throws JsonException {
    assertThat(reader("1.50").text()).isEqualTo("1.50");
    assertThat(reader("true").text()).isEqualTo("true");
    assertThat(reader("null").text()).isEqualTo("null");
  }

  @Test
  void another_text_stands_for_null_and_for_what_is_no_scalar() throws JsonException {
    assertThat(reader("null").textOr("-")).isEqualTo("-");
    assertThat(reader("7").textOr("-")).isEqualTo("7");
    var reader = reader("[[1],2]");
    reader.next();
    assertThat(reader.textOr("-")).isEqualTo("-");
    assertThat(reader.next()).isEqualTo(JsonToken.WHOLE);
  }

  @Test
  void bytes_are_base64() throws JsonException {
    assertThat(reader("\"\\u0041QL/\"").base64()).containsExactly(1, 2, -1);
  }

  @Test
  void skipping_leaves_a_reader_at_the_end_of_the_value() throws JsonException {
    var reader = reader("{\"a\":[1,{\"b\":2}],\"c\":3}");
    reader.next();
    reader.skipChildren();
    assertThat(reader.next()).isEqualTo(JsonToken.START_ARRAY);
    reader.skipChildren();
    assertThat(reader.token()).isEqualTo(JsonToken.END_ARRAY);
    reader.next();
    assertThat(reader.name()).isEqualTo("c");
  }

  /** At its first token. */
  private static JsonReader reader(String document) throws JsonException {
    var reader = new JsonReader(document.getBytes(UTF_8));
    reader.next();
    return reader;
  }
}
