package com.reachgig.domain.throttle;

import com.reachgig.domain.Sha256;
import com.reachgig.domain.throttle.Admission.Admitted;
import com.reachgig.domain.throttle.Admission.Throttled;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Counts tries in the store, so that limits hold across processes and restarts. One conditional
 * write admits a try and counts it, under both limits or under none; it asks before anything dear,
 * such as a password hash, is done.
 */
public final class Throttle {
  private static final String COUNT = "n";

  private final ItemStore store;
  private final ThrottlePolicy policy;
  private final InstantSource clock;

  public Throttle(ItemStore store, ThrottlePolicy policy, InstantSource clock) {
    this.store = store;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Admits a try, or not.
   *
   * @param subject who is tried: an address, an account, or a secret; stored as a hash only
   * @param ip where the try comes from
   */
  public Admission admit(Door door, String subject, String ip) {
    var rule = policy.rule(door);
    var now = clock.instant();
    var bySubject = count(rule.perSubject(), door + "#S#" + Sha256.of(subject), now);
    var byNetwork = count(rule.perNetwork(), door + "#N#" + Network.of(ip), now);
    return switch (store.write(WriteBatch.of(bySubject, byNetwork))) {
      case WriteOutcome.Committed _ -> new Admitted();
      case WriteOutcome.Conflict(var keys) -> {
        var untilSubject = wait(keys, bySubject, rule.perSubject(), now);
        var untilNetwork = wait(keys, byNetwork, rule.perNetwork(), now);
        yield new Throttled(untilSubject.compareTo(untilNetwork) > 0 ? untilSubject : untilNetwork);
      }
    };
  }

  private static Write count(Limit limit, String who, Instant now) {
    var end = limit.windowEnd(now);
    var free = new Condition.Compare(COUNT, Relation.LESS, Value.of(limit.tries()));
    return new Write.Update(
        new ItemKey("THROTTLE#" + who, Long.toString(end.getEpochSecond())),
        Condition.any(Condition.absent(), free),
        new Change.Add(COUNT, 1),
        new Change.Expire(end));
  }

  private static Duration wait(List<ItemKey> full, Write count, Limit limit, Instant now) {
    return full.contains(count.key())
        ? Duration.ofSeconds(limit.windowEnd(now).getEpochSecond() - now.getEpochSecond())
        : Duration.ZERO;
  }
}
