package com.reachgig.domain.account;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.Violation;
import com.reachgig.domain.session.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignUpTest {
  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @Test
  void a_newcomer_is_welcomed_verifies_the_address_and_logs_in() {
    assertThat(desk.signUp.signUp("Ada@Example.org ", PASSWORD, HOME))
        .isEqualTo(new Requested.Accepted());
    market.deliver();
    assertThat(market.mailer.last().to()).isEqualTo("ada@example.org");
    assertThat(market.mailer.last().text())
        .contains("\nhttps://gigs.example/verify-email#token=" + market.mailer.lastToken() + "\n");

    assertThat(desk.verifyEmail.verify(market.mailer.lastToken(), HOME))
        .isInstanceOf(VerifyEmail.Result.Verified.class);

    var actor = desk.actor(desk.loggedIn("ADA@example.org"));
    assertThat(actor.role()).isEqualTo(Role.MEMBER);
    assertThat(market.auditOf(actor.accountId()))
        .containsExactly("account.signed-up", "account.email-verified", "session.login");
    assertThat(market.eventsOf(actor.accountId()))
        .containsExactly("UserRegistered", "EmailVerified");
  }

  @Test
  void nobody_logs_in_before_the_address_is_verified() {
    desk.registered("ada@example.org");
    assertThat(desk.login.login("ada@example.org", PASSWORD, HOME))
        .isEqualTo(new Login.Result.EmailNotVerified());
    assertThat(desk.login.login("ada@example.org", "wrong password", HOME))
        .isEqualTo(new Login.Result.InvalidCredentials());
  }

  @Test
  void a_second_sign_up_changes_nothing_and_tells_the_owner() {
    String id = desk.registered("ada@example.org");
    assertThat(desk.signUp.signUp("ada@example.org", "another password", HOME))
        .isEqualTo(new Requested.Accepted());
    market.deliver();
    assertThat(market.mailer.last().subject()).isEqualTo("You already have an account at ReachGig");
    assertThat(market.mailer.last().text())
        .contains(
            "\nhttps://gigs.example/reset-password#token=" + market.mailer.lastToken() + "\n");
    assertThat(market.accounts.find(id).orElseThrow().passwordHash())
        .isEqualTo(market.hasher.hash(PASSWORD));
    assertThat(market.eventsOf(id)).containsExactly("UserRegistered", "SignUpRepeated");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    var requested = desk.signUp.signUp("nobody", "short", HOME);
    assertThat(((Requested.Invalid) requested).violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(tuple("/email", "not-an-email-address"), tuple("/password", "too-short"));
    assertThat(market.hasher.calls).hasValue(0);
  }

  @Test
  void a_registration_is_counted_on_its_day_and_gets_profile_and_preferences() {
    String id = desk.registered("ada@example.org");
    assertThat(market.registrations.on(LocalDate.parse("2026-11-24"))).isEqualTo(1);
    assertThat(market.metrics.counted("registrations", Map.of())).isEqualTo(1);
    assertThat(market.profiles.own(id).version()).isEqualTo(1);
    assertThat(market.preferences.own(id).version()).isEqualTo(1);
  }

  @Test
  void a_verification_token_is_good_once_and_for_a_day() {
    desk.registered("ada@example.org");
    String token = market.mailer.lastToken();
    market.clock.advance(Duration.ofHours(24));
    assertThat(desk.verifyEmail.verify(token, HOME))
        .isEqualTo(new VerifyEmail.Result.InvalidToken());

    desk.resendVerification.resend("ada@example.org", HOME);
    market.deliver();
    String next = market.mailer.lastToken();
    assertThat(desk.verifyEmail.verify(next, HOME)).isInstanceOf(VerifyEmail.Result.Verified.class);
    assertThat(desk.verifyEmail.verify(next, HOME))
        .isEqualTo(new VerifyEmail.Result.InvalidToken());
  }

  @Test
  void the_owner_of_an_address_that_a_stranger_signed_up_with_is_warned_and_can_take_the_account() {
    desk.registered("ada@example.org");
    market.clock.advance(Duration.ofHours(2));
    desk.resendVerification.resend("ada@example.org", HOME);
    market.deliver();
    for (var mail : market.mailer.sent) {
      assertThat(mail.text())
          .contains("If it was not you, do NOT confirm", "/reset-password#token=");
    }
    String text = market.mailer.last().text();
    String token = text.substring(text.lastIndexOf(": ") + 2).strip();
    assertThat(desk.resetPassword.reset(token, "the owner's own", HOME))
        .isEqualTo(new ResetPassword.Result.Reset());
    assertThat(desk.login.login("ada@example.org", PASSWORD, HOME))
        .isEqualTo(new Login.Result.InvalidCredentials());
    assertThat(desk.isGood(desk.loggedIn("ada@example.org", "the owner's own"))).isTrue();
  }

  @Test
  void a_token_for_one_purpose_is_good_for_no_other() {
    desk.registered("ada@example.org");
    assertThat(desk.resetPassword.reset(market.mailer.lastToken(), "a new password", HOME))
        .isEqualTo(new ResetPassword.Result.InvalidToken());
  }

  @Test
  void who_is_verified_or_unknown_gets_no_verification_mail() {
    desk.member("ada@example.org");
    desk.resendVerification.resend("ada@example.org", HOME);
    desk.resendVerification.resend("unknown@example.org", HOME);
    market.deliver();
    assertThat(market.mailer.sent).isEmpty();
  }
}
