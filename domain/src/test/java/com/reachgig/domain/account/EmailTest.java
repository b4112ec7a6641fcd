package com.reachgig.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.Checked;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @ParameterizedTest
  @CsvSource({
    "' Ada@Example.ORG\t', ada@example.org",
    "o'hara+gigs@mail.example.co.uk, o'hara+gigs@mail.example.co.uk",
    "A\u0308rger@bu\u0308cher.example, \u00e4rger@b\u00fccher.example",
    "\u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a, \u7528\u6237@\u4f8b\u5b50.\u5e7f\u544a",
  })
  void an_address_is_normalised(String raw, String address) {
    assertThat(Email.of("/email", raw)).isEqualTo(new Checked.Valid<>(new Email(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "ada",
        "@example.org",
        "ada@",
        "ada@localhost",
        "ada@example..org",
        "ada@-example.org",
        ".ada@example.org",
        "ada.@example.org",
        "a..da@example.org",
        "ada@lovelace@example.org",
        "ada lovelace@example.org",
        "ada@example.org\r\nBcc: all@example.org",
        "ada\u200b@example.org",
        "\uD800@example.org",
        "<ada@example.org>",
        "ada@[192.0.2.1]",
      })
  void what_is_no_address_is_refused(String raw) {
    assertThat(Email.of("/email", raw)).isInstanceOf(Checked.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({"64, true", "65, false"})
  void a_local_part_has_at_most_64_bytes(int length, boolean valid) {
    assertThat(isValid("x".repeat(length) + "@example.org")).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({"254, true", "255, false"})
  void an_address_has_at_most_254_bytes(int length, boolean valid) {
    String labels = "a@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(60) + ".";
    assertThat(isValid(labels + "e".repeat(length - labels.length()))).isEqualTo(valid);
  }

  /** Letters whose lower case or composition is out of the ordinary. */
  @Property(tries = 100)
  void normalising_twice_changes_nothing(
      @ForAll
          @Chars({'a', 'I', '\u0130', '\u0131', '\u0307', '\u0308', '\u212A', '\u212B', '\u1E9E'})
          @StringLength(min = 1, max = 8)
          String text) {
    var once = Email.of("/email", "x" + text + "@example.org");
    assertThat(once)
        .isInstanceOfSatisfying(
            Checked.Valid.class,
            valid ->
                assertThat(Email.of("/email", ((Email) valid.value()).address())).isEqualTo(once));
  }

  @Property(tries = 100)
  void case_and_white_space_around_make_no_difference(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String local) {
    var lower = Email.of("/email", local.toLowerCase(Locale.ROOT) + "@example.org");
    var other = Email.of("/email", "  " + local + "@EXAMPLE.org\n");
    assertThat(other).isEqualTo(lower).isInstanceOf(Checked.Valid.class);
  }

  private static boolean isValid(String raw) {
    return Email.of("/email", raw) instanceof Checked.Valid;
  }
}
