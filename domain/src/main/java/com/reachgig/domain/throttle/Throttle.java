package com.reachgig.domain.throttle;

import com.reachgig.domain.Sha256;
import com.reachgig.domain.storage.Part;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Counts tries in the store, so that limits hold across processes and restarts. One conditional
 * write admits a try and counts it, under all limits or under none; it asks before anything dear,
 * such as a password hash, is done. A try that turns out to be no guess can be given back; until
 * then it counts, so that tries at the same time are no way around a limit.
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
    var now = clock.instant();
    var counters = counters(door, Sha256.of(subject), Network.of(ip), now);
    return switch (store.write(new WriteBatch(writes(counters, Counter::count)))) {
      case WriteOutcome.Committed _ -> new Admitted(new Part(writes(counters, Counter::giveBack)));
      case WriteOutcome.Conflict(var full) -> new Throttled(wait(counters, full, now));
    };
  }

  private List<Counter> counters(Door door, String subject, String network, Instant now) {
    var rule = policy.rule(door);
    var counters = new ArrayList<Counter>();
    counters.add(Counter.of(rule.perSubject(), door + "#S#" + subject, now));
    counters.add(Counter.of(rule.perNetwork(), door + "#N#" + network, now));
    var perPair = rule.perPair();
    if (perPair != null) {
      counters.add(Counter.of(perPair, door + "#P#" + subject + "#" + network, now));
    }
    return counters;
  }

  private static List<Write> writes(List<Counter> counters, Function<Counter, Write> write) {
    return counters.stream().map(write).toList();
  }

  private static Duration wait(List<Counter> counters, List<ItemKey> full, Instant now) {
    return counters.stream()
        .filter(counter -> full.contains(counter.key()))
        .map(counter -> counter.wait(now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** The tries of one window under one limit. */
  private record Counter(ItemKey key, int tries, Instant end) {

    static Counter of(Limit limit, String who, Instant now) {
      var end = limit.windowEnd(now);
      var key = new ItemKey("THROTTLE#" + who, Long.toString(end.getEpochSecond()));
      return new Counter(key, limit.tries(), end);
    }

    Write count() {
      var free = new Condition.Compare(COUNT, Relation.LESS, Value.of(tries));
      return add(1, Condition.any(Condition.absent(), free));
    }

    Write giveBack() {
      return add(-1, Condition.always());
    }

    private Write add(long delta, Condition condition) {
      return new Write.Update(key, condition, new Change.Add(COUNT, delta), new Change.Expire(end));
    }

    Duration wait(Instant now) {
      return Duration.ofSeconds(end.getEpochSecond() - now.getEpochSecond());
    }
  }
}
