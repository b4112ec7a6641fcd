package com.reachgig.ports.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class Utf8Test {

  @Property
  void length_is_that_of_the_encoded_text(@ForAll("texts") String text) {
    assertThat(Utf8.length(text)).isEqualTo(text.getBytes(UTF_8).length);
  }

  @Property
  void order_is_that_of_the_encoded_bytes(
      @ForAll("wellFormed") String left, @ForAll("wellFormed") String right) {
    int bytes = Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

    assertThat(Integer.signum(Utf8.compare(left, right))).isEqualTo(Integer.signum(bytes));
  }

  @Property
  void text_is_well_formed_if_encoding_keeps_it(@ForAll("texts") String text) {
    boolean kept = new String(text.getBytes(UTF_8), UTF_8).equals(text);

    assertThat(Utf8.isWellFormed(text)).isEqualTo(kept);
  }

  @Property
  void what_is_after_a_prefix_is_above_all_that_begins_with_it(
      @ForAll("wellFormed") String prefix, @ForAll("wellFormed") String rest) {
    var after = Utf8.afterPrefix(prefix);

    if (after != null) {
      assertThat(Utf8.isWellFormed(after)).isTrue();
      assertThat(Utf8.compare(prefix + rest, after)).isNegative();
    }
  }

  @Test
  void what_is_after_a_prefix_is_the_least_such_text() {
    assertThat(Utf8.afterPrefix("ab")).isEqualTo("ac");
    assertThat(Utf8.afterPrefix("a\u007F")).isEqualTo("a\u0080");
    assertThat(Utf8.afterPrefix("a\uD7FF")).isEqualTo("a\uE000");
    assertThat(Utf8.afterPrefix("a\uFFFF")).isEqualTo("a\uD800\uDC00");
    assertThat(Utf8.afterPrefix("a\uDBFF\uDFFF")).isEqualTo("b");
    assertThat(Utf8.afterPrefix("\uDBFF\uDFFF")).isNull();
    assertThat(Utf8.afterPrefix("")).isNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("a\u007F\u0080\u07FF\u0800\uD7FF\uD83D\uDBFF\uDC00\uDE00\uDFFF\uE000\uFFFF")
        .ofMaxLength(6);
  }

  @Provide
  Arbitrary<String> wellFormed() {
    return texts().filter(Utf8::isWellFormed);
  }
}
