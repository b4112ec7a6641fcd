package com.reachgig.domain.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldReaderTest {
  enum Colour {
    RED
  }

  @Test
  void what_was_written_is_read() {
    var reader =
        reader(
            new FieldWriter()
                .text("text", "x")
                .text("none", null)
                .whole("whole", 7L)
                .flag("flag", true)
                .time("time", Instant.EPOCH)
                .texts("texts", List.of("a", "b"))
                .constant("colour", Colour.RED)
                .bytes("bytes", new byte[] {1})
                .fields("fields", Map.of("a", Value.of(1)))
                .done());
    assertThat(reader.text("text")).isEqualTo("x");
    assertThat(reader.textOrNull("none")).isNull();
    assertThat(reader.whole("whole")).isEqualTo(7);
    assertThat(reader.flag("flag")).isTrue();
    assertThat(reader.time("time")).isEqualTo(Instant.EPOCH);
    assertThat(reader.texts("texts")).containsExactly("a", "b");
    assertThat(reader.constant("colour", Colour.class)).isEqualTo(Colour.RED);
    assertThat(reader.bytes("bytes")).containsExactly(1);
    assertThat(reader.fields("fields")).containsOnlyKeys("a");
  }

  static List<Consumer<FieldReader>> readings() {
    return List.of(
        reader -> reader.text("missing"),
        reader -> reader.text("seven"),
        reader -> reader.whole("missing"),
        reader -> reader.whole("blue"),
        reader -> reader.flag("missing"),
        reader -> reader.time("blue"),
        reader -> reader.texts("blue"),
        reader -> reader.texts("sevens"),
        reader -> reader.constant("blue", Colour.class),
        reader -> reader.constant("missing", Colour.class),
        reader -> reader.bytes("blue"),
        reader -> reader.fields("blue"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void what_is_missing_or_of_another_kind_is_corrupt_and_named(Consumer<FieldReader> reading) {
    var seven = Value.of(7);
    var sevens = new Value.Sequence(List.of(seven));
    var reader = reader(Map.of("seven", seven, "blue", Value.of("BLUE"), "sevens", sevens));
    assertThatThrownBy(() -> reading.accept(reader))
        .isInstanceOfSatisfying(
            PortException.class, failure -> assertThat(failure.fault()).isEqualTo(Fault.CORRUPT))
        .hasMessageContaining("GIG#1 / GIG");
  }

  private static FieldReader reader(Map<String, Value> fields) {
    return FieldReader.of(new Item(new ItemKey("GIG#1", "GIG"), fields, 1, null));
  }
}
