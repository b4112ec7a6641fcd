package com.reachgig.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.Violation;
import com.reachgig.domain.account.Email;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final ProfileInput ADA =
      new ProfileInput(
          " Ada ",
          "Analyst",
          null,
          List.of("Java", "java", "C++"),
          "London",
          List.of("https://ada.example/engine"));

  private final Marketplace market = new Marketplace();
  private final UpdateProfile update = new UpdateProfile(market.transactions, market.profiles);
  private final UpdatePreferences prefer =
      new UpdatePreferences(market.transactions, market.preferences);

  @Test
  void a_member_who_is_faster_than_the_registration_keeps_what_was_told() {
    var desk = market.accounts();
    desk.signUp.signUp("ada@example.org", "correct horse battery", AccountDesk.HOME);
    var address = new Email("ada@example.org");
    String id = market.accounts.find(address).orElseThrow().id();
    assertThat(market.profiles.own(id)).isEqualTo(new Versioned<>(Profile.initial(id), 0));
    assertThat(market.profiles.find(id)).isEmpty();

    update.update(id, 0, ADA);
    market.deliver();
    assertThat(market.profiles.own(id).value().displayName()).isEqualTo("Ada");
    assertThat(market.preferences.own(id)).isEqualTo(new Versioned<>(Preferences.initial(id), 1));
  }

  @Test
  void a_profile_is_normalised_stored_and_read_back() {
    var profile =
        new Profile(
            "ada",
            "Ada",
            "Analyst",
            null,
            List.of("java", "c++"),
            "London",
            List.of("https://ada.example/engine"));
    assertThat(update.update("ada", 0, ADA))
        .isEqualTo(new Update.Updated<>(new Versioned<>(profile, 1)));
    assertThat(market.profiles.find("ada")).contains(new Versioned<>(profile, 1));
  }

  @Test
  void a_change_of_what_was_changed_meanwhile_is_stale() {
    update.update("ada", 0, ADA);
    assertThat(update.update("ada", 0, ADA)).isEqualTo(new Update.Stale<>(1));
    assertThat(update.update("ada", 7, ADA)).isEqualTo(new Update.Stale<>(1));
    assertThat(update.update("bob", 1, ADA)).isEqualTo(new Update.Stale<>(0));
    assertThat(update.update("ada", 1, ADA)).isInstanceOf(Update.Updated.class);
    assertThat(market.profiles.own("ada").version()).isEqualTo(2);
  }

  @Test
  void every_field_of_a_profile_keeps_its_rules() {
    var input =
        new ProfileInput(
            "x".repeat(81),
            "x".repeat(121),
            "x\u0000",
            List.of("no skill"),
            "\uD800",
            List.of("http://plain.example", "https://u:p@ada.example", "https:nowhere", "%"));
    assertThat(violations(update.update("ada", 0, input)))
        .containsExactly(
            tuple("/displayName", "too-long"),
            tuple("/headline", "too-long"),
            tuple("/bio", "control-character"),
            tuple("/skills/0", "not-a-skill"),
            tuple("/location", "not-unicode"),
            tuple("/links/0", "not-an-https-url"),
            tuple("/links/1", "not-an-https-url"),
            tuple("/links/2", "not-an-https-url"),
            tuple("/links/3", "not-an-https-url"));
    var none = new ProfileInput(null, null, null, List.of(), null, List.of());
    assertThat(violations(update.update("ada", 0, none)))
        .containsExactly(tuple("/displayName", "required"));
    var many = Collections.nCopies(6, "https://ada.example");
    var tooMany = new ProfileInput("Ada", null, null, List.of(), null, many);
    assertThat(violations(update.update("ada", 0, tooMany)))
        .containsExactly(tuple("/links", "too-many"));
    assertThat(market.profiles.find("ada")).isEmpty();
  }

  /** A letter takes up to nine characters in ASCII. */
  @Test
  void whatever_profile_is_stored_can_be_stored_again_as_it_was_read() {
    assertThat(update.update("ada", 0, linking("https://ada.example/" + "\u00FC".repeat(330))))
        .isInstanceOf(Update.Updated.class);
    var link = market.profiles.own("ada").value().links().getFirst();
    assertThat(link).hasSize(2_000);
    assertThat(update.update("ada", 1, linking(link))).isInstanceOf(Update.Updated.class);
    assertThat(
            violations(
                update.update("ada", 2, linking(link.replace("example/", "example/\u00FC")))))
        .containsExactly(tuple("/links/0", "too-long"));
  }

  private static ProfileInput linking(String link) {
    return new ProfileInput("Ada", null, null, List.of(), null, List.of(link));
  }

  @Test
  void preferences_are_stored_and_read_back() {
    var input =
        new PreferencesInput(
            Map.of("messages", false, "news", true), "DE-ch", "Europe/Zurich", "weekly");
    prefer.update("ada", 0, input);
    var now = market.preferences.own("ada");
    assertThat(now.version()).isEqualTo(1);
    assertThat(now.value().emailNotifications())
        .contains(NotificationKind.NEWS, NotificationKind.APPLICATIONS)
        .doesNotContain(NotificationKind.MESSAGES);
    assertThat(now.value())
        .extracting(Preferences::locale, Preferences::timezone, Preferences::digest)
        .containsExactly("de-CH", "Europe/Zurich", Digest.WEEKLY);
    assertThat(prefer.update("ada", 0, input)).isEqualTo(new Update.Stale<>(1));
  }

  @Test
  void every_field_of_preferences_keeps_its_rules() {
    var input = new PreferencesInput(Map.of("a/b", true), "not a tag", "Mars/Olympus", "hourly");
    assertThat(violations(prefer.update("ada", 0, input)))
        .containsExactly(
            tuple("/emailNotifications/a~1b", "unknown-kind"),
            tuple("/locale", "unknown-locale"),
            tuple("/timezone", "unknown-timezone"),
            tuple("/digest", "unknown-digest"));
  }

  private static List<Tuple> violations(Update<?> outcome) {
    return ((Update.Invalid<?>) outcome)
        .violations().stream().map((Violation v) -> tuple(v.pointer(), v.code())).toList();
  }
}
