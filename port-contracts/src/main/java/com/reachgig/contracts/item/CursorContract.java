package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A cursor is a position: pages neither repeat nor hide items, whatever happens around it. */
public abstract class CursorContract extends ItemStoreContract {
  private static final List<String> SORTS = List.of("b", "d", "f", "h", "j", "l", "n");

  @Test
  void pages_of_every_size_add_up_to_all_items() {
    createAll();

    for (int limit = 1; limit <= SORTS.size() + 1; limit++) {
      var query = Query.table("PARTITION", limit);
      assertThat(sorts(walk(query))).isEqualTo(SORTS);
      assertThat(sorts(walk(query.descending()))).isEqualTo(SORTS.reversed());
      assertThat(sorts(walk(query.within(new SortRange.Between("d", "l")))))
          .containsExactly("d", "f", "h", "j", "l");
      assertThat(sorts(walk(query.within(new SortRange.Between("d", "l")).descending())))
          .containsExactly("l", "j", "h", "f", "d");
    }
  }

  @Test
  void pages_follow_the_order_of_utf8_bytes() {
    var sorts = List.of("a", "\u00E9", "\uFFFD", "\uD83D\uDE00", "\uDBFF\uDFFF");
    create(sorts.toArray(String[]::new));

    assertThat(sorts(walk(Query.table("PARTITION", 1)))).isEqualTo(sorts);
    assertThat(sorts(walk(Query.table("PARTITION", 2).descending()))).isEqualTo(sorts.reversed());
  }

  @Test
  void the_limit_may_change_from_page_to_page() {
    createAll();
    var first = store.query(Query.table("PARTITION", 2));

    var rest = store.query(Query.table("PARTITION", 100).after(first.next()));

    assertThat(sorts(rest.items())).containsExactly("f", "h", "j", "l", "n");
  }

  @Test
  void a_cursor_can_be_used_again() {
    createAll();
    var query = Query.table("PARTITION", 3);
    var next = store.query(query).next();

    assertThat(sorts(store.query(query.after(next)).items())).containsExactly("h", "j", "l");
    assertThat(sorts(store.query(query.after(next)).items())).containsExactly("h", "j", "l");
  }

  @Test
  void items_inserted_behind_the_position_are_not_seen_and_hide_nothing() {
    createAll();
    var query = Query.table("PARTITION", 3);
    var next = next(query);

    create("a", "c", "e");

    assertThat(sorts(walk(query.after(next)))).containsExactly("h", "j", "l", "n");
  }

  @Test
  void items_inserted_ahead_of_the_position_are_seen_once() {
    createAll();
    var query = Query.table("PARTITION", 3);
    var next = next(query);

    create("f\0", "i", "z");

    assertThat(sorts(walk(query.after(next)))).containsExactly("f\0", "h", "i", "j", "l", "n", "z");
  }

  @Test
  void deleting_items_behind_and_at_the_position_hides_nothing() {
    createAll();
    var query = Query.table("PARTITION", 3);
    var next = next(query);

    delete("b", "d", "f");

    assertThat(sorts(walk(query.after(next)))).containsExactly("h", "j", "l", "n");
  }

  @Test
  void deleting_items_ahead_of_the_position_hides_only_them() {
    createAll();
    var query = Query.table("PARTITION", 3).descending();
    var next = next(query);

    delete("h", "d");

    assertThat(sorts(walk(query.after(next)))).containsExactly("f", "b");
  }

  @Test
  void a_position_with_nothing_left_ahead_is_an_empty_last_page() {
    createAll();
    var query = Query.table("PARTITION", 5);
    var next = next(query);

    delete("l", "n");

    assertThat(walk(query.after(next))).isEmpty();
  }

  @Test
  void a_walk_through_constant_change_sees_each_lasting_item_once() {
    createAll();
    var query = Query.table("PARTITION", 1);
    var seen = new ArrayList<String>();
    var page = store.query(query);
    for (int n = 0; page.next() != null && n < 10 * SORTS.size(); n++) {
      seen.addAll(sorts(page.items()));
      create("a" + n);
      if (SORTS.contains(seen.getLast())) {
        create(seen.getLast() + "+");
      } else {
        delete(seen.getLast());
      }
      page = store.query(query.after(page.next()));
    }
    seen.addAll(sorts(page.items()));

    assertThat(seen)
        .containsExactly("b", "b+", "d", "d+", "f", "f+", "h", "h+", "j", "j+", "l", "l+", "n");
  }

  @Test
  void a_cursor_of_another_query_is_refused() {
    createAll();
    var query = Query.table("PARTITION", 2);
    var next = next(query);

    assertRefused(Query.table("ELSEWHERE", 2).after(next));
    assertRefused(query.descending().after(next));
    assertRefused(query.within(SortRange.startsWith("b")).after(next));
    assertRefused(Query.index("byOwner", "PARTITION", 2).after(next));
  }

  @Test
  void what_is_no_cursor_is_refused() {
    createAll();
    var query = Query.table("PARTITION", 2);
    var token = next(query).token();

    assertRefused(query.after(new Cursor("")));
    assertRefused(query.after(new Cursor("not a cursor")));
    assertRefused(query.after(new Cursor("AAAA")));
    assertRefused(query.after(new Cursor(token.substring(0, token.length() / 2))));
  }

  private Cursor next(Query query) {
    var next = store.query(query).next();
    assertThat(next).isNotNull();
    return Objects.requireNonNull(next);
  }

  private void assertRefused(Query query) {
    assertThatIllegalArgumentException().isThrownBy(() -> store.query(query));
  }

  private void createAll() {
    create(SORTS.toArray(String[]::new));
  }

  private void delete(String... sorts) {
    for (String sort : sorts) {
      commit(new Write.Delete(key(sort), Condition.exists()));
    }
  }
}
