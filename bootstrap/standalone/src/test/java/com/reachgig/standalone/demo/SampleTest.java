package com.reachgig.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.account.Accounts;
import com.reachgig.domain.gig.Category;
import com.reachgig.domain.gig.Gig;
import com.reachgig.domain.gig.GigBoard;
import com.reachgig.domain.gig.GigCursor;
import com.reachgig.domain.gig.Gigs;
import com.reachgig.domain.profile.PreferenceSheets;
import com.reachgig.domain.profile.Profiles;
import com.reachgig.domain.removal.RemoveMember;
import com.reachgig.domain.session.Sessions;
import com.reachgig.domain.storage.Transactions;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.security.PasswordHasher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

  private final RecordingItemStore store = store();
  private final Sample sample = new Sample(store);

  @Test
  void a_few_hundred_gigs_are_planted_in_every_category() {
    assertThat(sample.plant(new PlainHasher(), NOW)).isBetween(250, 500);
    var open = open(new GigBoard(store));
    assertThat(open).hasSizeGreaterThan(150);
    assertThat(open.stream().map(gig -> gig.terms().title()).distinct().count())
        .as("different titles")
        .isGreaterThan(open.size() / 2);
    assertThat(open.stream().map(gig -> gig.terms().category()).distinct())
        .containsExactlyInAnyOrder(Category.values());
  }

  @Test
  void the_sample_is_the_same_each_time() {
    sample.plant(new PlainHasher(), NOW);
    var again = store();
    new Sample(again).plant(new PlainHasher(), NOW);
    assertThat(again.items()).isEqualTo(store.items());
  }

  @Test
  void planting_again_changes_nothing() {
    sample.plant(new PlainHasher(), NOW);
    var before = store.items();
    assertThat(sample.plant(new PlainHasher(), NOW)).isZero();
    assertThat(store.items()).isEqualTo(before);
  }

  @Test
  void removal_takes_all_of_the_sample_and_nothing_else() {
    store.write(WriteBatch.of(new Write.Create(new ItemKey("GIG#real", "GIG"), Map.of())));
    var before = store.items();
    sample.plant(new PlainHasher(), NOW);
    assertThat(sample.remove(removeMember())).isTrue();
    assertThat(store.items()).isEqualTo(before);
    assertThat(sample.remove(removeMember())).isFalse();
  }

  private RemoveMember removeMember() {
    return new RemoveMember(
        new Transactions(store),
        new Accounts(store),
        new Sessions(store),
        new Profiles(store),
        new PreferenceSheets(store),
        new Gigs(store),
        new GigBoard(store));
  }

  private static List<Gig> open(GigBoard board) {
    var gigs = new ArrayList<Gig>();
    @Nullable GigCursor next = null;
    do {
      var page = board.open(next, GigBoard.MAX_LIMIT);
      gigs.addAll(page.gigs());
      next = page.next();
    } while (next != null);
    return gigs;
  }

  private static RecordingItemStore store() {
    return new RecordingItemStore(
        InMemoryItemStore.of(MarketplaceTable.TABLE, InstantSource.fixed(NOW)));
  }

  /** Argon2 would take longer than all else here, and salts make each run another. */
  private static final class PlainHasher implements PasswordHasher {
    @Override
    public String hash(String password) {
      return "plain:" + password;
    }

    @Override
    public boolean verify(String password, String hash) {
      return hash.equals(hash(password));
    }

    @Override
    public boolean outdated(String hash) {
      return false;
    }
  }
}
