package com.reachgig.domain.gig;

import static com.reachgig.domain.GigDesk.actor;
import static com.reachgig.domain.GigDesk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.GigDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.session.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GigBoardTest {
  private final Marketplace market = new Marketplace();
  private final GigDesk desk = market.gigs();
  private final GigBoard board = desk.board;
  private final Actor ada = actor(market.accounts().member("ada@example.org"));

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 50})
  void pages_of_any_size_give_every_open_gig_once_newest_first(int limit) {
    var newestFirst = published(7).reversed();
    assertThat(all(after -> board.open(after, limit))).isEqualTo(newestFirst);
    assertThat(all(after -> board.openFor("java", after, limit))).isEqualTo(newestFirst);
    assertThat(all(after -> board.openIn(Category.SOFTWARE_DEVELOPMENT, after, limit)))
        .isEqualTo(newestFirst);
    assertThat(all(after -> board.of(ada.accountId(), null, after, limit))).isEqualTo(newestFirst);
  }

  @Test
  void gigs_that_come_and_go_between_pages_neither_repeat_nor_hide_others() {
    var ids = published(6);
    var first = board.open(null, 2);
    published(1);
    desk.close.close(ada, ids.get(5), null, null);
    desk.close.close(ada, ids.get(4), null, null);
    var second = board.open(first.next(), 2);
    assertThat(ids(second)).containsExactly(ids.get(3), ids.get(2));
  }

  @Test
  void a_closed_gig_is_found_nowhere_but_by_its_owner() {
    String id = published(1).getFirst();
    desk.close.close(ada, id, null, null);
    assertThat(board.open(null, 10).gigs()).isEmpty();
    assertThat(board.openFor("java", null, 10).gigs()).isEmpty();
    assertThat(board.openIn(Category.SOFTWARE_DEVELOPMENT, null, 10).gigs()).isEmpty();
    assertThat(board.of(ada.accountId(), "bob", null, 10).gigs()).isEmpty();
    assertThat(ids(board.of(ada.accountId(), ada.accountId(), null, 10))).containsExactly(id);
    desk.reopen.reopen(ada, id, null, null);
    assertThat(ids(board.openFor("sql", null, 10))).containsExactly(id);
  }

  @Test
  void other_skills_and_another_category_lead_elsewhere() {
    String id = published(1).getFirst();
    var now = market.clock.instant();
    var terms =
        new TermsInput(
            "Teach me",
            "How it is done",
            "teaching",
            List.of("java", "patience"),
            100L,
            "CHF",
            false,
            "Bern",
            1L,
            now.plus(Duration.ofDays(1)));
    done(desk.edit.edit(ada, id, 2L, terms));
    assertThat(board.openFor("sql", null, 10).gigs()).isEmpty();
    assertThat(ids(board.openFor("patience", null, 10))).containsExactly(id);
    assertThat(ids(board.openFor("java", null, 10))).containsExactly(id);
    assertThat(board.openIn(Category.SOFTWARE_DEVELOPMENT, null, 10).gigs()).isEmpty();
    assertThat(ids(board.openIn(Category.TEACHING, null, 10))).containsExactly(id);
  }

  @Test
  void the_search_for_a_strangers_open_gigs_is_capped_and_can_go_on() {
    String open = published(1).getFirst();
    for (int i = 0; i < 10 * GigBoard.MAX_LIMIT; i++) {
      desk.draft(ada, desk.terms("Draft " + i, List.of()));
    }
    var first = board.of(ada.accountId(), null, null, 10);
    assertThat(first.gigs()).isEmpty();
    assertThat(ids(board.of(ada.accountId(), null, first.next(), 10))).containsExactly(open);
  }

  @Test
  void a_full_page_of_a_strangers_gigs_goes_on_after_its_last() {
    var ids = published(5);
    desk.close.close(ada, ids.get(3), null, null);
    assertThat(all(after -> board.of(ada.accountId(), null, after, 2)))
        .containsExactly(ids.get(4), ids.get(2), ids.get(1), ids.get(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 51})
  void a_limit_is_1_to_50(int limit) {
    assertThatThrownBy(() -> board.open(null, limit)).isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> published(int count) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      market.clock.advance(Duration.ofSeconds(i % 2)); // some in the same millisecond
      ids.add(desk.open(ada, desk.terms("Gig number " + i)).id());
    }
    return ids;
  }

  private static List<String> all(Function<@Nullable GigCursor, GigPage> pages) {
    var ids = new ArrayList<String>();
    GigCursor next = null;
    do {
      var page = pages.apply(next);
      ids.addAll(ids(page));
      next = page.next();
      assertThat(ids).as("pages that come to an end").hasSizeLessThan(100);
    } while (next != null);
    return ids;
  }

  private static List<String> ids(GigPage page) {
    return page.gigs().stream().map(Gig::id).toList();
  }
}
