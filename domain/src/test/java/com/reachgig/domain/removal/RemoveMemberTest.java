package com.reachgig.domain.removal;

import static com.reachgig.domain.GigDesk.actor;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.Marketplace;
import com.reachgig.domain.profile.ProfileInput;
import com.reachgig.domain.profile.UpdateProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveMemberTest {
  private final Marketplace market = new Marketplace();

  @Test
  void a_removed_member_leaves_nothing_and_the_address_is_free() {
    var accounts = market.accounts();
    var desk = market.gigs();
    String id = accounts.member("sample@example.org");
    var tokens = accounts.loggedIn("sample@example.org");
    var profile = new ProfileInput("Sample", null, null, List.of(), null, List.of());
    new UpdateProfile(market.transactions, market.profiles).update(id, 0, profile);
    for (int i = 0; i < 60; i++) {
      desk.draft(actor(id), desk.terms("Draft " + i));
    }
    var closed = desk.open(actor(id), desk.terms("Closed"));
    desk.close.close(actor(id), closed.id(), null, null);
    desk.open(actor(id), desk.terms("Open"));
    var other = desk.open(actor(accounts.member("other@example.org")), desk.terms("Other"));

    assertThat(removal().remove(id)).isEqualTo(new RemoveMember.Result.Removed());
    assertThat(removal().remove(id)).isEqualTo(new RemoveMember.Result.NotFound());
    assertThat(desk.board.of(id, id, null, 10).gigs()).isEmpty();
    assertThat(desk.gigs.find(closed.id(), id)).isEmpty();
    assertThat(desk.board.openFor("java", null, 10).gigs()).containsExactly(other);
    assertThat(market.profiles.find(id)).isEmpty();
    assertThat(accounts.isGood(tokens)).isFalse();
    assertThat(accounts.member("sample@example.org")).isNotEqualTo(id);
  }

  @Test
  void who_looks_after_the_marketplace_is_not_removed() {
    String id = market.accounts().operator("operator@example.org");
    assertThat(removal().remove(id)).isEqualTo(new RemoveMember.Result.NoMember());
    assertThat(market.accounts.find(id)).isPresent();
  }

  private RemoveMember removal() {
    var desk = market.gigs();
    return new RemoveMember(
        market.transactions,
        market.accounts,
        market.sessions,
        market.profiles,
        market.preferences,
        desk.gigs,
        desk.board);
  }
}
