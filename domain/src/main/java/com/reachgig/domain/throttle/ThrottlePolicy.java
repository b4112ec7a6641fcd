package com.reachgig.domain.throttle;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limits of every door: by who is tried, and by where the tries come from. A whole office may
 * sit behind one address of the network, so the second is wider.
 *
 * @param rules one for each {@link Door}
 */
public record ThrottlePolicy(Map<Door, Rule> rules) {

  /**
   * The limits of one door.
   *
   * @param perSubject for one e-mail address or account
   * @param perNetwork for one IPv4 address, or one IPv6 network of 64 bits
   * @param perPair for one subject from one network, or null; with it the limit of the subject can
   *     be so wide that nobody alone shuts the subject out
   */
  public record Rule(Limit perSubject, Limit perNetwork, @Nullable Limit perPair) {}

  public ThrottlePolicy {
    rules = Map.copyOf(rules);
    for (var door : Door.values()) {
      if (!rules.containsKey(door)) {
        throw new IllegalArgumentException("no rule for " + door);
      }
    }
  }

  public static ThrottlePolicy standard() {
    var quarter = Duration.ofMinutes(15);
    var hour = Duration.ofHours(1);
    return new ThrottlePolicy(
        Map.of(
            Door.SIGN_UP, rule(5, hour, 30, hour),
            Door.LOGIN, new Rule(per(100, quarter), per(60, quarter), per(10, quarter)),
            Door.FORGOT_PASSWORD, rule(3, hour, 20, hour),
            Door.RESEND_VERIFICATION, rule(3, hour, 20, hour),
            Door.RESET_PASSWORD, rule(10, hour, 30, hour),
            Door.VERIFY_EMAIL, rule(20, hour, 120, hour),
            Door.CHANGE_PASSWORD, rule(10, hour, 60, hour),
            Door.REFRESH, rule(120, quarter, 1_200, quarter),
            Door.OPERATOR_SETUP, rule(10, hour, 10, hour)));
  }

  Rule rule(Door door) {
    return Objects.requireNonNull(rules.get(door));
  }

  private static Rule rule(int subject, Duration per, int network, Duration perNetwork) {
    return new Rule(per(subject, per), per(network, perNetwork), null);
  }

  private static Limit per(int tries, Duration window) {
    return new Limit(tries, window);
  }
}
