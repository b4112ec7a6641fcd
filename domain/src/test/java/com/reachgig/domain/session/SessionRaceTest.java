package com.reachgig.domain.session;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.RacingStore;
import com.reachgig.domain.account.AccountOutcome;
import com.reachgig.domain.account.ChangePassword;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.ResetPassword;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Someone logs in while all sessions are ended: between the look at them and the commit. */
class SessionRaceTest {
  private static final String ADA = "ada@example.org";

  private final AtomicReference<RacingStore> racing = new AtomicReference<>();
  private final AtomicReference<Tokens> intruder = new AtomicReference<>();
  private final Marketplace market =
      new Marketplace(
          store -> {
            racing.set(new RacingStore(store));
            return racing.get();
          });
  private final AccountDesk desk = market.accounts();
  private final String id = desk.member(ADA);

  @Test
  void a_login_with_the_old_password_does_not_outlive_a_reset() {
    desk.forgotPassword.forgot(ADA, HOME);
    market.deliver();
    intrudeBeforeWriteTo("TOKEN#");
    assertThat(desk.resetPassword.reset(market.mailer.lastToken(), "a new password", HOME))
        .isEqualTo(new ResetPassword.Result.Reset());
    assertThat(desk.isGood(intruder.get())).isFalse();
    assertThat(market.sessions.of(id)).isEmpty();
  }

  @Test
  void a_login_with_the_old_password_does_not_outlive_a_change() {
    var here = desk.loggedIn(ADA);
    intrudeBeforeWriteTo("ACCOUNT#");
    assertThat(desk.changePassword.change(desk.actor(here), PASSWORD, "a new password", HOME))
        .isEqualTo(new ChangePassword.Result.Changed());
    assertThat(desk.isGood(intruder.get())).isFalse();
    assertThat(market.sessions.of(id)).extracting(Session::id).containsExactly(here.sessionId());
  }

  @Test
  void an_account_is_not_suspended_while_a_session_of_it_would_go_on() {
    desk.operator("operator@example.org");
    var operator = desk.actor(desk.loggedIn("operator@example.org"));
    intrudeBeforeWriteTo("ACCOUNT#");
    assertThat(desk.suspend.suspend(operator, id)).isEqualTo(new AccountOutcome.Stale());
    assertThat(desk.suspend.suspend(operator, id)).isEqualTo(new AccountOutcome.Done());
    assertThat(desk.isGood(intruder.get())).isFalse();
  }

  /** More than one batch can end: none of them sees that the others begin. */
  @Test
  void however_many_logins_came_at_the_same_time_none_outlives_a_change() {
    var crowd = new ArrayList<Tokens>();
    logInAtTheSameTime(95, crowd);
    assertThat(market.sessions.of(id)).hasSize(95);
    var here = crowd.getFirst();
    assertThat(desk.changePassword.change(desk.actor(here), PASSWORD, "a new password", HOME))
        .isEqualTo(new ChangePassword.Result.Changed());
    assertThat(crowd).filteredOn(desk::isGood).containsExactly(here);
  }

  @Test
  void the_next_login_makes_room_however_many_came_at_the_same_time() {
    logInAtTheSameTime(95, new ArrayList<>());
    market.clock.advance(Duration.ofMinutes(15));
    desk.loggedIn(ADA);
    assertThat(market.sessions.of(id)).hasSize(Sessions.MAX);
  }

  @Test
  void a_password_that_was_changed_meanwhile_is_no_longer_the_current_one() {
    var here = desk.actor(desk.loggedIn(ADA));
    racing
        .get()
        .before(
            "ACCOUNT#", () -> desk.changePassword.change(here, PASSWORD, "another password", HOME));
    assertThat(desk.changePassword.change(here, PASSWORD, "a new password", HOME))
        .isEqualTo(new ChangePassword.Result.WrongPassword());
  }

  /** Someone else's login renews the hash of the password, each time with other parameters. */
  @Test
  void a_right_password_is_not_called_wrong_because_the_account_keeps_changing() {
    renewHashBeforeEachOf(3);
    assertThatThrownBy(() -> desk.loggedIn(ADA))
        .isInstanceOfSatisfying(
            PortException.class, e -> assertThat(e.fault()).isEqualTo(Fault.THROTTLED));
    assertThat(desk.isGood(desk.loggedIn(ADA))).isTrue();
  }

  private void renewHashBeforeEachOf(int commits) {
    racing
        .get()
        .before(
            "ACCOUNT#",
            () -> {
              market.hasher.parameters = "with " + commits;
              desk.loggedIn(ADA);
              if (commits > 1) {
                renewHashBeforeEachOf(commits - 1);
              }
            });
  }

  /** Each from an address of its own, as one address alone would be throttled. */
  private void logInAtTheSameTime(int logins, List<Tokens> crowd) {
    if (logins > 1) {
      racing.get().before("ACCOUNT#", () -> logInAtTheSameTime(logins - 1, crowd));
    }
    var login = desk.login.login(ADA, PASSWORD, new Client("192.0.2." + logins, "Firefox"));
    crowd.add(((Login.Result.LoggedIn) login).tokens());
  }

  private void intrudeBeforeWriteTo(String partition) {
    racing.get().before(partition, () -> intruder.set(desk.loggedIn(ADA)));
  }
}
