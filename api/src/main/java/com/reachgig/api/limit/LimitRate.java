package com.reachgig.api.limit;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.problem.DomainProblems;
import com.reachgig.api.problem.Refusal;
import com.reachgig.api.route.Exchange;
import com.reachgig.api.route.RateClass;
import com.reachgig.api.route.Step;
import io.github.bucket4j.TimeMeter;
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

  /**
   * @param limits such as {@link RateLimit#STANDARD}; a class without a limit is not limited
   */
  public LimitRate(Map<RateClass, RateLimit> limits, InstantSource clock) {
    var meter = new WallClock(clock);
    limits.forEach(
        (rateClass, limit) ->
            allowances.put(rateClass, new Allowances(rateClass.policy(), limit, meter)));
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
    var probe = allowance.take(client);
    exchange.header("RateLimit-Policy", allowance.policy());
    exchange.header("RateLimit", allowance.state(probe));
    if (!probe.isConsumed()) {
      throw DomainProblems.tooManyRequests(Allowances.retryAfter(probe)).refusal();
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

  /** The clock of the process in Bucket4j's terms. */
  private static final class WallClock implements TimeMeter {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final InstantSource clock;

    WallClock(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
