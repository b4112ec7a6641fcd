package com.reachgig.api.limit;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Step;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a client that asks too often: an account on all its devices together, or, while nobody
 * has logged in, an address. Counted in this process alone.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">the
 *     RateLimit header fields</a>
 */
public final class LimitRate implements Step {
  private final Map<RateClass, Allowances> allowances = new EnumMap<>(RateClass.class);
  private final InstantSource clock;

  /**
   * @param limits such as {@link RateLimit#STANDARD}; a class without a limit is not limited
   */
  public LimitRate(Map<RateClass, RateLimit> limits, InstantSource clock) {
    this.clock = clock;
    for (var limit : limits.entrySet()) {
      var rateClass = limit.getKey();
      allowances.put(rateClass, new Allowances(rateClass.policy(), limit.getValue()));
    }
  }

  @Override
  public @Nullable HttpResponse apply(Exchange exchange) {
    var allowance = allowances.get(exchange.route().rateClass());
    if (allowance == null) {
      return null;
    }
    var caller = exchange.callerIfKnown();
    var client =
        caller == null ? ClientAddress.key(exchange.request().remoteAddress()) : caller.accountId();
    var taken = allowance.take(client, clock.instant());
    exchange.header("RateLimit-Policy", allowance.policy());
    exchange.header("RateLimit", allowance.state(taken));
    if (!taken.allowed()) {
      throw DomainProblems.tooManyRequests(Allowances.retryAfter(taken)).refusal();
    }
    return null;
  }

  /**
   * Charges the address for a request that authentication refuses, so that guessing has its price.
   */
  public Step charging(Step authenticate) {
    return exchange -> {
      try {
        return authenticate.apply(exchange);
      } catch (Refusal refusal) {
        apply(exchange);
        throw refusal;
      }
    };
  }
}
