package com.reachgig.domain.throttle;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.domain.account.Login;
import com.reachgig.domain.account.Requested;
import com.reachgig.domain.session.Client;
import com.reachgig.domain.throttle.Admission.Admitted;
import com.reachgig.domain.throttle.Admission.Throttled;
import java.time.Duration;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThrottleTest {
  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @ParameterizedTest
  @EnumSource
  void every_door_lets_its_limit_in_and_then_no_more_until_the_window_ends(Door door) {
    var limit = ThrottlePolicy.standard().rule(door).perSubject();
    for (int i = 0; i < limit.tries(); i++) {
      assertThat(market.throttle.admit(door, "ada", "192.0.2." + i)).isEqualTo(new Admitted());
    }
    market.clock.advance(Duration.ofSeconds(1));
    assertThat(market.throttle.admit(door, "ada", "192.0.2.250"))
        .isEqualTo(new Throttled(limit.window().minusSeconds(1)));
    assertThat(market.throttle.admit(door, "bob", "192.0.2.250")).isEqualTo(new Admitted());
    market.clock.advance(limit.window().minusSeconds(1));
    assertThat(market.throttle.admit(door, "ada", "192.0.2.250")).isEqualTo(new Admitted());
  }

  @Test
  void one_network_can_try_only_so_many_subjects() {
    var throttle = throttle(new Limit(9, Duration.ofHours(1)), new Limit(2, Duration.ofHours(1)));
    assertThat(throttle.admit(Door.LOGIN, "a", "2001:db8:1:2::1")).isEqualTo(new Admitted());
    assertThat(throttle.admit(Door.LOGIN, "b", "2001:db8:1:2:ffff::2")).isEqualTo(new Admitted());
    assertThat(throttle.admit(Door.LOGIN, "c", "2001:db8:1:2::3"))
        .isEqualTo(new Throttled(Duration.ofHours(1)));
    assertThat(throttle.admit(Door.LOGIN, "c", "2001:db8:1:3::3")).isEqualTo(new Admitted());
    assertThat(throttle.admit(Door.SIGN_UP, "c", "2001:db8:1:2::3")).isEqualTo(new Admitted());
  }

  @Test
  void who_is_refused_for_one_limit_is_not_counted_under_the_other() {
    var throttle = throttle(new Limit(2, Duration.ofHours(1)), new Limit(1, Duration.ofHours(1)));
    throttle.admit(Door.LOGIN, "ada", "192.0.2.1");
    for (int i = 0; i < 5; i++) {
      assertThat(throttle.admit(Door.LOGIN, "ada", "192.0.2.1")).isInstanceOf(Throttled.class);
    }
    assertThat(throttle.admit(Door.LOGIN, "ada", "192.0.2.2")).isEqualTo(new Admitted());
  }

  @Test
  void a_throttled_login_costs_no_hash_and_a_right_password_does_not_help() {
    desk.member("ada@example.org");
    for (int i = 0; i < 10; i++) {
      desk.login.login("ada@example.org", "wrong password", HOME);
    }
    market.hasher.calls.set(0);
    assertThat(desk.login.login("ada@example.org", PASSWORD, new Client("198.51.100.1", "x")))
        .isEqualTo(new Login.Result.Throttled(Duration.ofMinutes(15)));
    assertThat(market.hasher.calls).hasValue(0);
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
      rules.put(door, new ThrottlePolicy.Rule(perSubject, perNetwork));
    }
    return new Throttle(market.store, new ThrottlePolicy(rules), market.clock);
  }
}
