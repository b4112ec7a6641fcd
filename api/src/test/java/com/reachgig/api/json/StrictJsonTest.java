package com.reachgig.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.reachgig.api.json.MalformedJson.Rule;
import com.reachgig.json.Utf8Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

  @Test
  void a_document_is_read_with_its_types_kept_apart() throws MalformedJson {
    assertThat(read("{\"a\":[1,-2.50,true,null,\"é\"],\"b\":{}}"))
        .isEqualTo(
            Json.members(
                "a",
                Json.items(
                    List.of(
                        Json.of(1),
                        new Json.Decimal("-2.50"),
                        Json.of(true),
                        new Json.Nothing(),
                        Json.of("é"))),
                "b",
                Json.members()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2}      | DUPLICATE_NAME   | /a",
        "{\"a\":{\"b\":1,\"b\":1}} | DUPLICATE_NAME | /a/b",
        "{\"a\":1,\"\\u0061\":2} | DUPLICATE_NAME  | /a",
        "{} {}                  | TRAILING_CONTENT | ``",
        "{} x                   | SYNTAX           | ``",
        "{\"a\":[1,2            | SYNTAX           | /a/1",
        "{\"a\":01}             | SYNTAX           | /a",
        "{'a':1}                | SYNTAX           | ``",
        "{\"a\":NaN}            | SYNTAX           | /a",
        "{\"a\":1,}             | SYNTAX           | /a",
        "// x                   | SYNTAX           | ``",
        "``                     | SYNTAX           | ``",
        "[0,9223372036854775808] | NUMBER_RANGE    | /1",
        "[\"\\ud800\"]          | LONE_SURROGATE   | /0",
        "{\"\\udc00\":1}        | LONE_SURROGATE   | ``",
      })
  void what_could_be_read_in_two_ways_is_refused_where_it_is(
      String document, Rule rule, String pointer) {
    var fault = refused(document.getBytes(StandardCharsets.UTF_8));
    assertThat(fault.rule()).isEqualTo(rule);
    assertThat(fault.pointer()).isEqualTo(pointer);
  }

  @Test
  void a_fault_names_line_and_column() {
    assertThat(refused("{\n  \"a\": 1,\n  \"a\": 2}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("line 3, column ");
  }

  @Test
  void nesting_ends_at_the_depth_limit() throws MalformedJson {
    int max = StrictJson.MAX_DEPTH;
    assertThat(read("[".repeat(max) + "]".repeat(max))).isInstanceOf(Json.Items.class);
    var deeper = "[".repeat(max + 1) + "]".repeat(max + 1);
    assertThat(refused(deeper.getBytes(StandardCharsets.UTF_8)).rule()).isEqualTo(Rule.DEPTH);
  }

  @ParameterizedTest
  @CsvSource({
    "22c08022, 1", // overlong
    "22eda08022, 1", // an encoded surrogate
    "22f490808022, 1", // beyond U+10FFFF
    "22ff22, 1",
    "22e282, 1", // cut off
    "feff007b007d, 0", // UTF-16
    "7b0022, 1", // a zero byte
  })
  void bytes_that_are_not_utf_8_are_refused_at_their_offset(String hex, int offset) {
    var fault = refused(HexFormat.of().parseHex(hex));
    assertThat(fault.rule()).isEqualTo(Rule.ENCODING);
    assertThat(fault).hasMessageContaining("byte " + offset + ".");
  }

  @Property
  void valid_text_passes_the_check_of_bytes(@ForAll String text) {
    var bytes = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8Check.firstFault(bytes)).isEqualTo(-1);
  }

  @Property
  void the_check_of_bytes_agrees_with_the_platform(@ForAll byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    boolean platform =
        Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) && text.indexOf('\0') < 0;
    assertThat(Utf8Check.firstFault(bytes) < 0).isEqualTo(platform);
  }

  @Property
  void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
    try {
      assertThat(StrictJson.read(bytes)).isNotNull();
    } catch (MalformedJson e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void what_is_written_is_read_back(@ForAll String name, @ForAll String text, @ForAll long whole)
      throws MalformedJson {
    var json =
        Json.members(
            wellFormed(name),
            Json.items(List.of(Json.of(wellFormed(text)), Json.of(whole), Json.of(true))));
    assertThat(StrictJson.read(JsonEncoder.encode(out -> JsonEncoder.write(json, out))))
        .isEqualTo(json);
  }

  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Json read(String document) throws MalformedJson {
    return StrictJson.read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static MalformedJson refused(byte[] document) {
    return catchThrowableOfType(MalformedJson.class, () -> StrictJson.read(document));
  }
}
