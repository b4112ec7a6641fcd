package com.reachgig.domain.account;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Checked;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.Violation;
import com.reachgig.domain.session.Role;
import com.reachgig.domain.session.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
  private static final String ADA = "ada.lovelace@example.org";

  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @ParameterizedTest
  @CsvSource({
    "'', required",
    "123456789, too-short",
    "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, too-short",
    "ADA.Lovelace@example.org, same-as-email",
    "'unpaired \uD800 surrogate', not-unicode",
  })
  void a_password_is_refused(String raw, String code) {
    assertThat(codes(raw)).containsExactly(code);
  }

  @Test
  void a_password_has_up_to_a_thousand_and_twenty_four_bytes_of_anything() {
    assertThat(codes("é".repeat(512))).isEmpty();
    assertThat(codes("é".repeat(513))).containsExactly("too-long");
    assertThat(codes("0123456789")).isEmpty();
  }

  @Test
  void two_ways_to_type_a_letter_are_one_password() {
    desk.createAccount.create(ADA, "pa\u0308ssword long", Role.MEMBER);
    assertThat(desk.isGood(desk.loggedIn(ADA, "p\u00e4ssword long"))).isTrue();
  }

  @Test
  void a_forgotten_password_is_set_anew_and_every_session_ends() {
    desk.member(ADA);
    var before = desk.loggedIn(ADA);
    String token = resetToken();
    assertThat(desk.resetPassword.reset(token, "short", HOME))
        .isInstanceOf(ResetPassword.Result.Invalid.class);
    assertThat(desk.resetPassword.reset(token, "a new password", HOME))
        .isEqualTo(new ResetPassword.Result.Reset());

    assertThat(desk.isGood(before)).isFalse();
    assertThat(desk.login.login(ADA, PASSWORD, HOME))
        .isEqualTo(new Login.Result.InvalidCredentials());
    assertThat(desk.isGood(desk.loggedIn(ADA, "a new password"))).isTrue();
    market.deliver();
    assertThat(market.mailer.last().subject()).isEqualTo("Your password was changed");
    assertThat(market.mailer.last().text()).contains("\nhttps://gigs.example/reset-password\n");
  }

  @Test
  void once_a_password_was_set_no_older_link_sets_another() {
    desk.member(ADA);
    String first = resetToken();
    String second = resetToken();
    desk.resetPassword.reset(second, "a new password", HOME);
    for (String old : List.of(first, second)) {
      assertThat(desk.resetPassword.reset(old, "a third password", HOME))
          .isEqualTo(new ResetPassword.Result.InvalidToken());
    }
  }

  @Test
  void a_reset_token_is_good_for_an_hour() {
    desk.member(ADA);
    String token = resetToken();
    market.clock.advance(Duration.ofHours(1));
    assertThat(desk.resetPassword.reset(token, "a new password", HOME))
        .isEqualTo(new ResetPassword.Result.InvalidToken());
  }

  @Test
  void an_address_that_someone_else_registered_goes_to_its_owner() {
    String id = desk.registered(ADA);
    desk.signUp.signUp(ADA, "the owner's password", HOME);
    market.deliver();
    desk.resetPassword.reset(market.mailer.lastToken(), "the owner's password", HOME);
    assertThat(market.accounts.find(id).orElseThrow().is(AccountStatus.ACTIVE)).isTrue();
    assertThat(desk.login.login(ADA, PASSWORD, HOME))
        .isEqualTo(new Login.Result.InvalidCredentials());
    assertThat(desk.isGood(desk.loggedIn(ADA, "the owner's password"))).isTrue();
    assertThat(market.eventsOf(id)).endsWith("PasswordChanged", "EmailVerified");
  }

  @Test
  void a_changed_password_ends_the_other_sessions() {
    String id = desk.member(ADA);
    var here = desk.loggedIn(ADA);
    var elsewhere = desk.loggedIn(ADA);
    var actor = desk.actor(here);
    assertThat(desk.changePassword.change(actor, "wrong password", "a new password", HOME))
        .isEqualTo(new ChangePassword.Result.WrongPassword());
    assertThat(desk.changePassword.change(actor, PASSWORD, "a new password", HOME))
        .isEqualTo(new ChangePassword.Result.Changed());
    assertThat(desk.isGood(here)).isTrue();
    assertThat(desk.isGood(elsewhere)).isFalse();
    assertThat(market.sessions.of(id)).extracting(Session::id).containsExactly(here.sessionId());
    assertThat(market.auditOf(id)).last().isEqualTo("account.password-changed");
  }

  @Test
  void login_renews_a_hash_with_outdated_parameters() {
    String id = desk.member(ADA);
    market.hasher.parameters = "v2";
    desk.loggedIn(ADA);
    assertThat(market.accounts.find(id).orElseThrow().passwordHash()).startsWith("$v2$");
    assertThat(desk.isGood(desk.loggedIn(ADA))).isTrue();
  }

  private String resetToken() {
    desk.forgotPassword.forgot(ADA, HOME);
    market.deliver();
    return market.mailer.lastToken();
  }

  private static List<String> codes(String raw) {
    return switch (Password.choose("/password", raw, new Email(ADA))) {
      case Checked.Valid<Password> _ -> List.of();
      case Checked.Invalid<Password>(var violations) ->
          violations.stream().map(Violation::code).toList();
    };
  }
}
