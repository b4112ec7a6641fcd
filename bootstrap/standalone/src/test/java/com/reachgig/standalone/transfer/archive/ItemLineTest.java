package com.reachgig.standalone.transfer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemLineTest {
  private static final Item EVERYTHING =
      new Item(
          new ItemKey("p#1", "s\u00e9\uD83D\uDE00"),
          Map.of(
              "text", Value.of("\"a\\b\n\u0001\u20ac</"),
              "empty", Value.of(""),
              "most", Value.of(Long.MAX_VALUE),
              "least", Value.of(Long.MIN_VALUE),
              "yes", Value.of(true),
              "bytes", new Value.Bytes(new byte[] {0, -1, 62, 63}),
              "list", new Value.Sequence(List.of(Value.of(1), Value.ofTexts(List.of("x", "y")))),
              "Fields", new Value.Fields(Map.of("b", Value.of(false), "a", Value.of("z")))),
          7,
          Instant.ofEpochSecond(1_800_000_000));

  /** Hashes of archives that exist depend on each byte of this. */
  @Test
  void a_line_is_the_same_for_ever() {
    assertThat(text(EVERYTHING))
        .isEqualTo(
            "{\"pk\":\"p#1\",\"sk\":\"s\u00e9\\uD83D\\uDE00\",\"version\":7,\"expires\":1800000000,"
                + "\"attributes\":{"
                + "\"Fields\":{\"M\":{\"a\":{\"S\":\"z\"},\"b\":{\"BOOL\":false}}},"
                + "\"bytes\":{\"B\":\"AP8+Pw==\"},"
                + "\"empty\":{\"S\":\"\"},"
                + "\"least\":{\"N\":\"-9223372036854775808\"},"
                + "\"list\":{\"L\":[{\"N\":\"1\"},{\"L\":[{\"S\":\"x\"},{\"S\":\"y\"}]}]},"
                + "\"most\":{\"N\":\"9223372036854775807\"},"
                + "\"text\":{\"S\":\"\\\"a\\\\b\\n\\u0001\u20ac</\"},"
                + "\"yes\":{\"BOOL\":true}}}");
  }

  @Test
  void an_item_comes_back_as_it_was() throws Exception {
    var plain = new Item(new ItemKey("p", "s"), Map.of(), 1, null);
    for (var item : List.of(EVERYTHING, plain)) {
      assertThat(LineReader.read(ItemLine.of(item))).isEqualTo(new Line.OfItem(item));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"pk\":\"p\"}",
        "{\"pk\":\"\",\"sk\":\"s\",\"version\":1,\"attributes\":{}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":\"x\",\"attributes\":{}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"expires\":-1,\"attributes\":{}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":{\"a\":{\"X\":\"1\"}}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":{\"a\":{\"N\":\"1.5\"}}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":{\"a\":1}}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":[]}",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":{}} x",
        "{\"pk\":\"p\",\"sk\":\"s\",\"version\":1,\"attributes\":{}",
        "{\"items\":\"many\",\"hash\":\"00\"}",
        "{\"reachgigArchive\":1,\"source\":\"x\",\"begun\":\"yesterday\"}",
      })
  void other_lines_are_refused(String line) {
    assertThatExceptionOfType(DamagedArchive.class)
        .isThrownBy(() -> LineReader.read(line.getBytes(UTF_8)));
  }

  private static String text(Item item) {
    return new String(ItemLine.of(item), UTF_8);
  }
}
