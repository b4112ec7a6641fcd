package com.reachgig.domain.gig;

import static com.reachgig.domain.GigDesk.actor;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.GigDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.session.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever is asked of a gig in whatever order, what is found stays true to what it is. */
class GigSequencesTest {
  private static final List<String> SKILLS = List.of("java", "sql", "go", "c++");

  enum Step {
    EDIT_ONE_SKILL,
    EDIT_OTHER_SKILLS,
    EDIT_INCOMPLETE,
    PUBLISH,
    CLOSE,
    REOPEN,
    DELETE,
    STALE_CLOSE,
    STRANGERS_CLOSE,
    WAIT_A_WEEK
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void invariants_hold_after_every_step(@ForAll @Size(min = 5, max = 25) List<Step> steps) {
    var market = new Marketplace();
    var desk = market.gigs();
    var ada = actor(market.accounts().member("ada@example.org"));
    var gig = desk.draft(ada, desk.terms("Mow the lawn"));
    int termsVersion = gig.termsVersion();
    long version = gig.version();
    int opened = 0;
    for (var step : steps) {
      var before = desk.gigs.find(gig.id(), ada.accountId());
      take(step, market, desk, ada, gig.id());
      var after = desk.gigs.find(gig.id(), ada.accountId());
      boolean wasOpen = before.filter(Gig::isOpen).isPresent();
      boolean isOpen = after.filter(Gig::isOpen).isPresent();
      opened += !wasOpen && isOpen ? 1 : 0;
      assertThat(found(desk)).isEqualTo(expected(after.orElse(null)));
      if (after.isEmpty()) {
        assertThat(before.map(Gig::status).orElse(GigStatus.DRAFT)).isEqualTo(GigStatus.DRAFT);
        continue;
      }
      assertThat(after.get().version()).isBetween(version, version + 1);
      assertThat(after.get().termsVersion()).isGreaterThanOrEqualTo(termsVersion);
      boolean told = wasOpen && isOpen && !before.equals(after);
      assertThat(after.get().termsVersion() - termsVersion).isEqualTo(told ? 1 : 0);
      termsVersion = after.get().termsVersion();
      version = after.get().version();
    }
    var events = market.eventsOf(gig.id());
    assertThat(events.stream().filter(e -> e.equals("GigPublished") || e.equals("GigReopened")))
        .hasSize(opened);
    assertThat(events.stream().filter("GigEdited"::equals)).hasSize(termsVersion - 1);
    assertThat(market.auditOf(gig.id())).hasSizeGreaterThanOrEqualTo(events.size());
  }

  private static void take(Step step, Marketplace market, GigDesk desk, Actor ada, String id) {
    var ignored =
        switch (step) {
          case EDIT_ONE_SKILL ->
              desk.edit.edit(ada, id, null, desk.terms("One skill", List.of("go")));
          case EDIT_OTHER_SKILLS ->
              desk.edit.edit(ada, id, null, desk.terms("Others", List.of("sql", "c++")));
          case EDIT_INCOMPLETE -> desk.edit.edit(ada, id, null, desk.terms("No skill", List.of()));
          case PUBLISH -> desk.publish.publish(ada, id, null, null);
          case CLOSE -> desk.close.close(ada, id, null, null);
          case REOPEN -> desk.reopen.reopen(ada, id, null, null);
          case DELETE -> desk.delete.delete(ada, id, null);
          case STALE_CLOSE -> desk.close.close(ada, id, 1_000L, null);
          case STRANGERS_CLOSE -> desk.close.close(actor("bob"), id, null, null);
          case WAIT_A_WEEK -> {
            market.clock.advance(Duration.ofDays(7));
            yield null;
          }
        };
    if (step == Step.STALE_CLOSE || step == Step.STRANGERS_CLOSE) {
      assertThat(ignored).isNotInstanceOf(GigOutcome.Done.class);
    }
  }

  /** Where the gig is found by others. */
  private static Set<String> found(GigDesk desk) {
    var places = new TreeSet<String>();
    desk.board.open(null, 5).gigs().forEach(_ -> places.add("open"));
    for (var skill : SKILLS) {
      desk.board.openFor(skill, null, 5).gigs().forEach(_ -> places.add(skill));
    }
    desk.board
        .openIn(Category.SOFTWARE_DEVELOPMENT, null, 5)
        .gigs()
        .forEach(_ -> places.add("category"));
    return places;
  }

  private static Set<String> expected(@Nullable Gig gig) {
    if (gig == null || !gig.isOpen()) {
      return Set.of();
    }
    var places = new ArrayList<>(gig.terms().skills());
    places.add("open");
    places.add("category");
    return new TreeSet<>(places);
  }
}
