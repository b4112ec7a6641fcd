package com.reachgig.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All in which the reader and Jackson do not agree. */
class DifferencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"22c08022", "22e0808022", "22f080808022"})
  void overlong_forms(String hex) throws IOException {
    byte[] document = HexFormat.of().parseHex(hex);
    assertThat(Events.jacksons(document)).hasSize(1);
    assertThatThrownBy(() -> Events.ours(document)).hasMessageContaining("not UTF-8");
  }

  @Test
  void characters_beyond_the_last_one() throws IOException {
    byte[] document = HexFormat.of().parseHex("22f490808022");
    assertThat(Events.jacksons(document)).hasSize(1);
    assertThatThrownBy(() -> Events.ours(document)).hasMessageContaining("not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22eda08022", "22ff22", "22e28222", "228022"})
  void other_bytes_that_are_not_utf_8_are_refused_by_both(String hex) {
    byte[] document = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> Events.jacksons(document)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Events.ours(document)).hasMessageContaining("not UTF-8");
  }

  /** The only thing that Jackson refuses and the reader takes: Jackson takes it in strings too. */
  @Test
  void names_with_half_of_a_surrogate_pair() throws IOException {
    byte[] document = "{\"\\ud800\":\"\\ud800\"}".getBytes(UTF_8);
    assertThat(Events.ours(document)).contains("NAME \ud800", "STRING \ud800");
    assertThatThrownBy(() -> Events.jacksons(document)).hasMessageContaining("surrogate");
  }

  @Test
  void other_encodings_of_unicode() throws IOException {
    byte[] document = "{\"a\":1}".getBytes(UTF_16);
    assertThat(Events.jacksons(document)).hasSize(4);
    assertThatThrownBy(() -> Events.ours(document)).isInstanceOf(JsonException.class);
  }

  @Test
  void a_second_document() throws IOException {
    byte[] documents = "{} []".getBytes(UTF_8);
    try (var parser = new JsonFactory().createParser(documents)) {
      parser.nextToken();
      parser.nextToken();
      assertThat(parser.nextToken()).isNotNull();
    }
    assertThatThrownBy(() -> Events.ours(documents))
        .isInstanceOfSatisfying(JsonException.class, e -> assertThat(e.isTrailing()).isTrue());
  }

  @Test
  void names_of_which_the_escapes_are_too_long() throws IOException {
    byte[] document =
        ("{\"" + "\\u0061".repeat(JsonReader.MAX_NAME / 6 + 1) + "\":1}").getBytes(ISO_8859_1);
    assertThat(Events.jacksons(document)).hasSize(4);
    assertThatThrownBy(() -> Events.ours(document)).hasMessageContaining("name that is too long");
  }

  @Test
  void numbers_that_are_too_long_with_point_and_sign() throws IOException {
    byte[] document = ("-1." + "5".repeat(JsonReader.MAX_NUMBER - 2)).getBytes(ISO_8859_1);
    assertThat(Events.jacksons(document)).hasSize(1);
    assertThatThrownBy(() -> Events.ours(document)).hasMessageContaining("number that is too long");
  }
}
