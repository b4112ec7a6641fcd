package com.reachgig.ports.item;

import static com.reachgig.ports.item.LimitsTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PositionTest {
  private static final Query TABLE = Query.table("p", 10);
  private static final Query INDEX = Query.index("byOwner", "ann", 10);

  @Test
  void a_position_reads_back_from_its_cursor() {
    var inTable = Position.of(new ItemKey("p", "é\uD83D\uDE00\0"));
    var inIndex = new Position("x".repeat(1_024), new ItemKey("é".repeat(1_024), "s"));

    assertThat(Position.after(TABLE.after(inTable.cursor(TABLE)))).isEqualTo(inTable);
    assertThat(Position.after(INDEX.after(inIndex.cursor(INDEX)))).isEqualTo(inIndex);
    assertThat(Position.after(TABLE)).isNull();
  }

  @Test
  void a_cursor_stays_the_same_from_release_to_release() {
    assertThat(Position.of(new ItemKey("p", "s")).cursor(TABLE).token()).isEqualTo("AV9v_jsAAXM");
  }

  @Test
  void a_cursor_of_another_query_is_refused() {
    var cursor = Position.of(new ItemKey("p", "s")).cursor(TABLE);

    assertThat(Position.after(Query.table("p", 99).after(cursor))).isNotNull();
    assertRefused(() -> Position.after(Query.table("P", 10).after(cursor)));
    assertRefused(() -> Position.after(TABLE.descending().after(cursor)));
    assertRefused(() -> Position.after(TABLE.within(SortRange.startsWith("s")).after(cursor)));
    assertRefused(() -> Position.after(Query.index("table", "p", 10).after(cursor)));
  }

  @Test
  void ranges_that_read_alike_are_told_apart() {
    var ab = TABLE.within(new SortRange.Between("a", "bc"));
    var cursor = Position.of(new ItemKey("p", "b")).cursor(ab);

    assertThat(Position.after(ab.after(cursor))).isNotNull();
    assertRefused(
        () -> Position.after(TABLE.within(new SortRange.Between("ab", "c")).after(cursor)));
    assertRefused(() -> Position.after(TABLE.within(new SortRange.AtLeast("a")).after(cursor)));
  }

  @Test
  void a_cursor_that_is_none_is_refused() {
    String token = Position.of(new ItemKey("p", "sort")).cursor(TABLE).token();
    for (int end = 0; end < token.length(); end++) {
      var cut = new Cursor(token.substring(0, end));
      assertRefused(() -> Position.after(TABLE.after(cut)));
    }
    assertRefused(() -> Position.after(TABLE.after(new Cursor("no base64!"))));
  }

  @Test
  void positions_are_ordered_by_bytes_then_by_key() {
    assertThat(new Position("\uFFFD", new ItemKey("z", "z")))
        .isLessThan(new Position("\uD83D\uDE00", new ItemKey("a", "a")));
    assertThat(new Position("a", new ItemKey("p", "\uFFFD")))
        .isLessThan(new Position("a", new ItemKey("p", "\uD83D\uDE00")))
        .isLessThan(new Position("a", new ItemKey("q", "a")));
  }
}
