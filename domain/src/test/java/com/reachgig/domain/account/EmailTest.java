package com.reachgig.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.Checked;
import com.reachgig.domain.Violation;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  @ParameterizedTest
  @CsvSource({
    "' Ada@Example.ORG\t', ada@example.org",
    "o'hara+gigs@mail.example.co.uk, o'hara+gigs@mail.example.co.uk",
    "ada@bu\u0308cher.example, ada@xn--bcher-kva.example",
    "ada@B\u00dcCHER.example, ada@xn--bcher-kva.example",
    "ada@XN--BCHER-KVA.example, ada@xn--bcher-kva.example",
    "ada@\u4f8b\u5b50.\u5e7f\u544a, ada@xn--fsqu00a.xn--4rr70v",
    "ada@\u4f8b\u5b50\u3002\u5e7f\u544a, ada@xn--fsqu00a.xn--4rr70v",
    "ada@b\u00fccher.xn--bcher-kva, ada@xn--bcher-kva.xn--bcher-kva",
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
        "ada@stra\u00dfe.example",
        "ada@ex ample.org",
        "ada@ex_ample.org",
        "ada@\uD800.org",
        "ada@[192.0.2.1]",
      })
  void what_is_no_address_is_refused(String raw) {
    assertThat(Email.of("/email", raw)).isInstanceOf(Checked.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jos\u00e9@example.org",
        "\u7528\u6237@example.org",
        "\u212Aate@example.org",
        "\uD800@example.org",
      })
  void a_mailbox_that_mail_servers_may_refuse_is_said_to_be_one(String raw) {
    assertThat(Email.of("/email", raw))
        .isEqualTo(
            new Checked.Invalid<Email>(
                List.of(
                    new Violation(
                        "/email", "not-ascii", "must have only ASCII characters before the @"))));
  }

  @ParameterizedTest
  @CsvSource({"64, true", "65, false"})
  void a_local_part_has_at_most_64_characters(int length, boolean valid) {
    assertThat(isValid("x".repeat(length) + "@example.org")).isEqualTo(valid);
  }

  @ParameterizedTest
  @CsvSource({"254, true", "255, false"})
  void an_address_has_at_most_254_characters(int length, boolean valid) {
    String labels = "a@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(60) + ".";
    assertThat(isValid(labels + "e".repeat(length - labels.length()))).isEqualTo(valid);
  }

  /** Its domain can be shorter than it is in ASCII. */
  @Test
  void an_address_is_measured_in_ascii() {
    String label = "\u00fc".repeat(40) + ".";
    assertThat(isValid("a@" + label.repeat(5) + "org")).isTrue();
    assertThat(isValid("a@" + label.repeat(6) + "org")).isFalse();
  }

  /** Letters whose lower case or composition is out of the ordinary, and those of Punycode. */
  @Property(tries = 500)
  void what_is_accepted_is_ascii_and_normalising_it_again_changes_nothing(
      @ForAll
          @Chars({
            'a', 'I', 'x', 'n', '-', '9', '\u0130', '\u0131', '\u0307', '\u0308', '\u03C2',
            '\u03A3', '\u200D', '\u212A', '\u212B', '\u1E9E', '\u00E4', '\u00DF'
          })
          @StringLength(min = 1, max = 8)
          String text,
      @ForAll boolean coded) {
    if (Email.of("/email", "ada@" + (coded ? "xn--" : "") + text + ".example")
        instanceof Checked.Valid<Email>(var email)) {
      assertThat(email.address()).matches("[!-~]+");
      assertThat(Email.of("/email", email.address())).isEqualTo(new Checked.Valid<>(email));
      String domain = email.address().substring("ada@".length());
      assertThat(Email.of("/email", "ada@" + IDN.toUnicode(domain)))
          .isEqualTo(new Checked.Valid<>(email));
    }
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
