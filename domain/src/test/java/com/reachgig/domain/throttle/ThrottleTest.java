package com.reachgig.domain.throttle;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.Requested;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.throttle.Admission.Admitted;
import com.reachgig.domain.throttle.Admission.Throttled;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {
  private static final Client ELSEWHERE = new Client("198.51.100.1", "x");

  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @ParameterizedTest
  @EnumSource
  void every_door_lets_its_limit_in_and_then_no_more_until_the_window_ends(Door door) {
    var limit = ThrottlePolicy.standard().rule(door).perSubject();
    for (int i = 0; i < limit.tries(); i++) {
      assertThat(market.throttle.admit(door, "ada", "192.0.2." + i)).isInstanceOf(Admitted.class);
    }
    market.clock.advance(Duration.ofSeconds(1));
    assertThat(market.throttle.admit(door, "ada", "192.0.2.250"))
        .isEqualTo(new Throttled(limit.window().minusSeconds(1)));
    assertThat(market.throttle.admit(door, "bob", "192.0.2.250")).isInstanceOf(Admitted.class);
    market.clock.advance(limit.window().minusSeconds(1));
    assertThat(market.throttle.admit(door, "ada", "192.0.2.250")).isInstanceOf(Admitted.class);
  }

  @Test
  void one_network_can_try_only_so_many_subjects() {
    var throttle = throttle(new Limit(9, Duration.ofHours(1)), new Limit(2, Duration.ofHours(1)));
    assertThat(throttle.admit(Door.LOGIN, "a", "2001:db8:1:2::1")).isInstanceOf(Admitted.class);
    assertThat(throttle.admit(Door.LOGIN, "b", "2001:db8:1:2:ffff::2"))
        .isInstanceOf(Admitted.class);
    assertThat(throttle.admit(Door.LOGIN, "c", "2001:db8:1:2::3"))
        .isEqualTo(new Throttled(Duration.ofHours(1)));
    assertThat(throttle.admit(Door.LOGIN, "c", "2001:db8:1:3::3")).isInstanceOf(Admitted.class);
    assertThat(throttle.admit(Door.SIGN_UP, "c", "2001:db8:1:2::3")).isInstanceOf(Admitted.class);
  }

  @Test
  void who_is_refused_for_one_limit_is_not_counted_under_the_other() {
    var throttle = throttle(new Limit(2, Duration.ofHours(1)), new Limit(1, Duration.ofHours(1)));
    throttle.admit(Door.LOGIN, "ada", "192.0.2.1");
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.admit(Door.LOGIN, "ada", "192.0.2.1")).isInstanceOf(Throttled.class);
    }
    assertThat(throttle.admit(Door.LOGIN, "ada", "192.0.2.2")).isInstanceOf(Admitted.class);
  }

  @Test
  void a_throttled_login_costs_no_hash_and_a_right_password_does_not_help() {
    desk.member("ada@example.org");
    for (int i = 0; i < 10; i++) {
      desk.login.login("ada@example.org", "wrong password", HOME);
    }
    market.hasher.calls.set(0);
    assertThat(desk.login.login("ada@example.org", PASSWORD, HOME))
        .isEqualTo(new Login.Result.Throttled(Duration.ofMinutes(15)));
    assertThat(market.hasher.calls).hasValue(0);
  }

  @Test
  void who_guesses_shuts_the_owner_out_from_nowhere_else() {
    desk.member("ada@example.org");
    for (int i = 0; i < 300; i++) {
      desk.login.login("ada@example.org", "wrong password", HOME);
    }
    assertThat(desk.login.login("ada@example.org", PASSWORD, ELSEWHERE))
        .isInstanceOf(Login.Result.LoggedIn.class);
  }

  @Test
  void guesses_from_many_networks_end_too() {
    for (int i = 0; i < 100; i++) {
      assertThat(guess("192.0.2." + i / 10)).isInstanceOf(Login.Result.InvalidCredentials.class);
    }
    assertThat(guess("198.51.100.1")).isInstanceOf(Login.Result.Throttled.class);
  }

  private Login.Result guess(String ip) {
    return desk.login.login("ada@example.org", "wrong password", new Client(ip, "x"));
  }

  @Test
  void logins_that_succeed_are_not_counted_and_make_no_room_for_guesses() {
    desk.member("ada@example.org");
    desk.member("eve@example.org");
    for (int i = 0; i < 70; i++) {
      assertThat(desk.login.login("eve@example.org", PASSWORD, HOME))
          .isInstanceOf(Login.Result.LoggedIn.class);
    }
    for (int i = 0; i < 10; i++) {
      desk.login.login("ada@example.org", "wrong password", HOME);
      desk.login.login("eve@example.org", PASSWORD, HOME);
    }
    assertThat(desk.login.login("ada@example.org", "wrong password", HOME))
        .isInstanceOf(Login.Result.Throttled.class);
  }

  @Test
  void who_repeats_a_login_while_the_server_is_busy_is_not_shut_out() {
    desk.member("ada@example.org");
    market.hasher.busy = true;
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> desk.login.login("ada@example.org", PASSWORD, HOME))
          .isInstanceOf(PortException.class);
    }
    market.hasher.busy = false;
    assertThat(desk.login.login("ada@example.org", PASSWORD, HOME))
        .isInstanceOf(Login.Result.LoggedIn.class);
  }

  @Test
  void a_try_that_is_given_back_late_is_given_back_to_its_own_window() {
    var limit = new Limit(1, Duration.ofHours(1));
    var throttle = throttle(limit, limit);
    var late = (Admitted) throttle.admit(Door.LOGIN, "ada", "192.0.2.1");
    market.clock.advance(Duration.ofHours(1));
    throttle.admit(Door.LOGIN, "ada", "192.0.2.1");
    market.transactions.commit(late.giveBack());
    assertThat(throttle.admit(Door.LOGIN, "ada", "192.0.2.1")).isInstanceOf(Throttled.class);
  }

  @Test
  void a_throttled_sign_up_sends_nothing() {
    for (int i = 0; i < 5; i++) {
      desk.signUp.signUp("ada@example.org", PASSWORD, HOME);
    }
    market.deliver();
    int sent = market.mailer.sent.size();
    assertThat(desk.signUp.signUp("ADA@example.org", PASSWORD, HOME))
        .isEqualTo(new Requested.Throttled(Duration.ofHours(1)));
    market.deliver();
    assertThat(market.mailer.sent).hasSize(sent);
  }

  private Throttle throttle(Limit perSubject, Limit perNetwork) {
    var rules = new EnumMap<Door, ThrottlePolicy.Rule>(Door.class);
    for (var door : Door.values()) {
      rules.put(door, new ThrottlePolicy.Rule(perSubject, perNetwork, null));
    }
    return new Throttle(market.store, new ThrottlePolicy(rules), market.clock);
  }
}
