package com.reachgig.api.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.problem.Refusal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private final Cursors cursors = new Cursors(new byte[32]);

  @Property
  void a_position_comes_back_for_its_own_list(@ForAll long position) {
    var cursor = cursors.sign("gigs?category=art", "é" + position);
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
    assertThat(cursors.read("gigs?category=art", cursor)).isEqualTo("é" + position);
  }

  @Test
  void a_cursor_of_another_list_or_key_is_refused() {
    var cursor = cursors.sign("gigs?category=art", "p");
    refused("gigs?category=web", cursor);
    refused("gigs?category=ar", cursor);
    var other = new byte[32];
    other[0] = 1;
    refused("gigs", new Cursors(other).sign("gigs", "p"));
  }

  @Test
  void a_cursor_that_a_former_key_signed_is_good_while_that_key_is_kept() {
    var former = new byte[32];
    var present = new byte[32];
    present[0] = 1;
    var cursor = new Cursors(former).sign("gigs", "p");
    var rotated = new Cursors(() -> List.of(present, former));
    assertThat(rotated.read("gigs", cursor)).isEqualTo("p");
    assertThat(rotated.sign("gigs", "p")).isEqualTo(new Cursors(present).sign("gigs", "p"));
  }

  @Property
  void a_tampered_cursor_is_refused(@ForAll byte at, @ForAll char with) {
    var cursor = new StringBuilder(cursors.sign("gigs", "position"));
    int index = Math.floorMod(at, cursor.length());
    boolean changed = cursor.charAt(index) != with && index < cursor.length() - 1;
    cursor.setCharAt(index, with);
    if (changed) {
      refused("gigs", cursor.toString());
    }
  }

  @Property
  void any_text_that_was_not_signed_is_refused(@ForAll String text) {
    refused("gigs", text);
  }

  private void refused(String list, String cursor) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> cursors.read(list, cursor))
        .extracting(refusal -> refusal.problem().code())
        .isEqualTo(ProblemCode.INVALID_CURSOR);
  }
}
