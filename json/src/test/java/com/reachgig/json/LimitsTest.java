package com.reachgig.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void levels() throws JsonException {
    int max = JsonReader.MAX_DEPTH;
    assertThat(Events.ours(nested(max))).hasSize(2 * max);
    refused(nested(max + 1), "nest more than 1000 levels");
  }

  @Test
  void levels_of_objects_among_arrays() throws JsonException {
    int max = JsonReader.MAX_DEPTH / 2;
    var document = "[{\"a\":".repeat(max) + "1" + "}]".repeat(max);
    assertThat(Events.ours(document.getBytes(UTF_8))).hasSize(5 * max + 1);
  }

  @Test
  void a_level_that_is_left_counts_no_more() throws JsonException {
    var document = "[" + "[],".repeat(2 * JsonReader.MAX_DEPTH) + "1]";
    assertThat(Events.ours(document.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void names() throws JsonException {
    var name = "n".repeat(JsonReader.MAX_NAME);
    assertThat(Events.ours(("{\"" + name + "\":1}").getBytes(UTF_8))).contains("NAME " + name);
    refused(("{\"" + name + "n\":1}").getBytes(UTF_8), "A name that is too long");
  }

  @Test
  void numbers() throws JsonException {
    var number = "1".repeat(JsonReader.MAX_NUMBER);
    assertThat(Events.ours(number.getBytes(UTF_8))).hasSize(1);
    refused((number + "1").getBytes(UTF_8), "A number that is too long");
  }

  @Test
  void texts_have_none() throws JsonException {
    var text = "\"" + "é".repeat(1_000_000) + "\"";
    assertThat(Events.ours(text.getBytes(UTF_8)).getFirst()).hasSize(1_000_007);
  }

  private static byte[] nested(int levels) {
    return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
  }

  private static void refused(byte[] document, String problem) {
    assertThatThrownBy(() -> Events.ours(document))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(problem);
  }
}
