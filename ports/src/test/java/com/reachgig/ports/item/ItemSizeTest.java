package com.reachgig.ports.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ItemSizeTest {
  private static final ItemKey KEY = new ItemKey("p", "s");
  private static final long EMPTY = 38;

  @Test
  void an_item_without_attributes_counts_its_key_and_the_overhead() {
    assertThat(ItemSize.of(KEY, Map.of())).isEqualTo(EMPTY);
    assertThat(ItemSize.of(new ItemKey("é", "\uD83D\uDE00"), Map.of())).isEqualTo(EMPTY + 4);
  }

  @Test
  void names_and_texts_count_their_utf8() {
    assertThat(sizeOf("n", Value.of(""))).isEqualTo(1);
    assertThat(sizeOf("né", Value.of("aé€\uD83D\uDE00"))).isEqualTo(3 + 10);
  }

  @Test
  void numbers_count_a_byte_for_two_digits_and_one_more() {
    assertThat(sizeOf("n", Value.of(0))).isEqualTo(1 + 2);
    assertThat(sizeOf("n", Value.of(10))).isEqualTo(1 + 2);
    assertThat(sizeOf("n", Value.of(100))).isEqualTo(1 + 3);
    assertThat(sizeOf("n", Value.of(-10))).isEqualTo(1 + 3);
    assertThat(sizeOf("n", Value.of(Long.MIN_VALUE))).isEqualTo(1 + 11);
  }

  @Test
  void other_values_count_what_they_hold() {
    assertThat(sizeOf("n", Value.of(true))).isEqualTo(1 + 1);
    assertThat(sizeOf("n", new Value.Bytes(new byte[5]))).isEqualTo(1 + 5);
    assertThat(sizeOf("n", new Value.Sequence(List.of()))).isEqualTo(1 + 3);
    assertThat(sizeOf("n", Value.ofTexts(List.of("ab", "c")))).isEqualTo(1 + 3 + 2 + 3);
    assertThat(sizeOf("n", new Value.Fields(Map.of("ab", Value.of("c"))))).isEqualTo(1 + 3 + 1 + 3);
  }

  private static long sizeOf(String name, Value value) {
    return ItemSize.of(KEY, Map.of(name, value)) - EMPTY;
  }
}
