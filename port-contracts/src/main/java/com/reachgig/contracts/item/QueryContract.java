package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A query returns the items of one partition in range, in the order of UTF-8 bytes. */
public abstract class QueryContract extends ItemStoreContract {
  private static final Query ALL = Query.table("PARTITION", 100);

  @Test
  void a_partition_without_items_is_an_empty_page() {
    var page = store.query(ALL);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  void items_come_in_order_of_their_sort_keys_whatever_order_they_were_written_in() {
    create("b", "a", "c", "aa", "B");

    assertSorts(ALL, "B", "a", "aa", "b", "c");
    assertSorts(ALL.descending(), "c", "b", "aa", "a", "B");
  }

  @Test
  void only_items_of_the_partition_are_found() {
    create("a");
    for (String other : List.of("PARTITIO", "PARTITIONS", "partition", "PARTITION\0")) {
      commit(new Write.Create(new ItemKey(other, "a"), Map.of()));
    }

    assertThat(walk(ALL)).containsExactly(new Item(key("a"), Map.of(), 1, null));
  }

  @Test
  void order_is_by_utf8_bytes_beyond_the_basic_plane_too() {
    create("\uFFFD", "\uD83D\uDE00", "z", "\u00E9", "\uD7FF", "\uE000", "\uDBFF\uDFFF", "\u0800");

    var expected =
        new String[] {
          "z", "\u00E9", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\uD83D\uDE00", "\uDBFF\uDFFF"
        };
    assertSorts(ALL, expected);
    assertSorts(ALL.descending(), List.of(expected).reversed().toArray(String[]::new));
    assertSorts(
        ALL.within(new SortRange.AtLeast("\uE000")),
        "\uE000",
        "\uFFFD",
        "\uD83D\uDE00",
        "\uDBFF\uDFFF");
  }

  @Test
  void ranges_include_their_ends() {
    create("a", "b", "c", "d", "e");

    assertBothWays(new SortRange.Between("b", "d"), "b", "c", "d");
    assertBothWays(new SortRange.Between("c", "c"), "c");
    assertBothWays(new SortRange.AtLeast("d"), "d", "e");
    assertBothWays(new SortRange.AtMost("b"), "a", "b");
    assertBothWays(SortRange.everything(), "a", "b", "c", "d", "e");
  }

  @Test
  void ranges_may_begin_and_end_between_items() {
    create("b", "bb", "d");

    assertBothWays(new SortRange.Between("a", "c"), "b", "bb");
    assertBothWays(new SortRange.Between("b\0", "bba"), "bb");
    assertBothWays(new SortRange.AtLeast("ba"), "bb", "d");
    assertBothWays(new SortRange.AtMost("ba"), "b");
    assertBothWays(new SortRange.AtLeast("e"));
    assertBothWays(new SortRange.AtMost("a"));
    assertBothWays(new SortRange.Between("d", "b"));
  }

  @Test
  void a_prefix_covers_itself_and_all_that_continues_it() {
    create("a", "a#", "a#1", "a#2", "a$", "b", "a#\uDBFF\uDFFF", "a#\0");

    assertBothWays(SortRange.startsWith("a#"), "a#", "a#\0", "a#1", "a#2", "a#\uDBFF\uDFFF");
    assertBothWays(SortRange.startsWith("a#1"), "a#1");
    assertBothWays(SortRange.startsWith("c"));
  }

  @Test
  void a_prefix_may_end_in_the_last_character_of_a_plane_or_of_all() {
    create("x\uD7FF", "x\uD7FFy", "x\uE000", "x\uFFFF", "x\uFFFFy", "x\uD800\uDC00");
    create("x\uDBFF\uDFFF", "x\uDBFF\uDFFFy", "y", "\uDBFF\uDFFF", "\uDBFF\uDFFF1");

    assertBothWays(SortRange.startsWith("x\uD7FF"), "x\uD7FF", "x\uD7FFy");
    assertBothWays(SortRange.startsWith("x\uFFFF"), "x\uFFFF", "x\uFFFFy");
    assertBothWays(SortRange.startsWith("x\uDBFF\uDFFF"), "x\uDBFF\uDFFF", "x\uDBFF\uDFFFy");
    assertBothWays(SortRange.startsWith("\uDBFF\uDFFF"), "\uDBFF\uDFFF", "\uDBFF\uDFFF1");
  }

  @Test
  void wildcards_of_query_languages_mean_nothing() {
    create("a%b", "axb", "a_b", "a*b", "a%");

    assertBothWays(SortRange.startsWith("a%"), "a%", "a%b");
    assertBothWays(SortRange.startsWith("a_"), "a_b");
    assertBothWays(SortRange.startsWith("a*"), "a*b");
  }

  @Test
  void a_limit_cuts_at_the_near_end_of_the_order() {
    create("a", "b", "c", "d");

    assertThat(sorts(store.query(Query.table("PARTITION", 2)).items())).containsExactly("a", "b");
    assertThat(sorts(store.query(Query.table("PARTITION", 3).descending()).items()))
        .containsExactly("d", "c", "b");
    assertThat(
            sorts(
                store
                    .query(Query.table("PARTITION", 1).within(new SortRange.AtLeast("b\0")))
                    .items()))
        .containsExactly("c");
  }

  @Test
  void a_page_short_of_its_limit_is_the_last() {
    create("a", "b");

    assertThat(store.query(Query.table("PARTITION", 3)).next()).isNull();
  }

  @Test
  void an_unknown_index_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> store.query(Query.index("no", "p", 1)));
  }

  private void assertBothWays(SortRange range, String... expected) {
    assertSorts(ALL.within(range), expected);
    assertSorts(
        ALL.within(range).descending(), List.of(expected).reversed().toArray(String[]::new));
  }

  private void assertSorts(Query query, String... expected) {
    assertThat(sorts(walk(query))).as("%s", query).containsExactly(expected);
  }
}
