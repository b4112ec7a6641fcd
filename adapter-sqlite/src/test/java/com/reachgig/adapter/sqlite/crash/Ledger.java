package com.reachgig.adapter.sqlite.crash;

import com.reachgig.ports.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the child intended and what was acknowledged to it, kept outside of the child. An intent
 * whose outcome was not told before the crash is <em>open</em>: it may have taken effect or not,
 * until an audit settles it by what it finds.
 */
final class Ledger {
  private final Map<Long, Line.Effect> open = new HashMap<>();
  private final Map<Target, State> states = new HashMap<>();
  private final Map<Target, Long> counts = new HashMap<>();
  private final Set<String> sent = new HashSet<>();
  private final Set<String> acknowledged = new HashSet<>();
  private final Set<String> refusedValues = new HashSet<>();
  private final Set<String> intendedValues = new HashSet<>();
  private final Set<String> contendedVersions = new HashSet<>();
  private final List<Finding> broken = new ArrayList<>();
  private long acknowledgements;
  private final Map<Fault, Integer> faults = new HashMap<>();

  /** A ledger that goes its own way from here. */
  synchronized Ledger copy() {
    var copy = new Ledger();
    copy.open.putAll(open);
    copy.states.putAll(states);
    copy.counts.putAll(counts);
    copy.sent.addAll(sent);
    copy.acknowledged.addAll(acknowledged);
    copy.refusedValues.addAll(refusedValues);
    copy.intendedValues.addAll(intendedValues);
    copy.contendedVersions.addAll(contendedVersions);
    copy.broken.addAll(broken);
    return copy;
  }

  synchronized void note(Line line) {
    switch (line) {
      case Line.Open _ -> {}
      case Line.Intent(long op, Line.Effect effect) -> {
        open.put(op, effect);
        if (effect instanceof Line.Effect.Put put) {
          intendedValues.add(put.value());
        }
      }
      case Line.Acknowledged(long op) -> {
        acknowledgements++;
        acknowledge(close(op));
      }
      case Line.Refused(long op) -> refuse(close(op));
      case Line.Failed(long op, var fault) -> {
        faults.merge(fault, 1, Integer::sum);
        if (Line.unchanged(fault)) {
          refuse(close(op));
        }
      }
      case Line.Broken(String what) -> broken.add(new Finding(Finding.Kind.INCONSISTENT, what));
    }
  }

  private Line.Effect close(long op) {
    var effect = open.remove(op);
    if (effect == null) {
      throw new IllegalStateException("an outcome without an intent: " + op);
    }
    return effect;
  }

  private void acknowledge(Line.Effect effect) {
    switch (effect) {
      case Line.Effect.Put(Target target, long version, String value) ->
          put(target, new State(version, value));
      case Line.Effect.Remove(Target target) -> own(target, State.ABSENT);
      case Line.Effect.Increment(Target target) -> counts.merge(target, 1L, Long::sum);
      case Line.Effect.Send(String body) -> {
        if (!acknowledged.contains(body)) {
          sent.add(body);
        }
      }
      case Line.Effect.Acknowledge(var bodies) -> {
        sent.removeAll(bodies);
        acknowledged.addAll(bodies);
      }
    }
  }

  private void put(Target target, State state) {
    if (target.kind() != Target.Kind.CONTENDED) {
      own(target, state);
      return;
    }
    states.merge(target, state, (a, b) -> a.version() >= b.version() ? a : b);
    if (!contendedVersions.add(target + " " + state.version())) {
      broken.add(new Finding(Finding.Kind.LOST, target + " was written twice at " + state));
    }
  }

  /** Its owner knew the state before: what had failed before this did or did not take effect. */
  private void own(Target target, State state) {
    open.values().removeIf(effect -> target.equals(target(effect)));
    states.put(target, state);
  }

  private static @Nullable Target target(Line.Effect effect) {
    return switch (effect) {
      case Line.Effect.Put put -> put.target();
      case Line.Effect.Remove remove -> remove.target();
      case Line.Effect.Increment _, Line.Effect.Send _, Line.Effect.Acknowledge _ -> null;
    };
  }

  private void refuse(Line.Effect effect) {
    if (effect instanceof Line.Effect.Put put) {
      refusedValues.add(put.value());
    }
  }

  /** How many calls were acknowledged, ever. */
  synchronized long acknowledgements() {
    return acknowledgements;
  }

  /** How often calls failed, by fault, ever. */
  synchronized Map<Fault, Integer> faults() {
    return Map.copyOf(faults);
  }

  synchronized int faultCount() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What the child itself saw go wrong. */
  synchronized List<Finding> broken() {
    return List.copyOf(broken);
  }

  /** What was last acknowledged. */
  synchronized State state(Target target) {
    return states.getOrDefault(target, State.ABSENT);
  }

  synchronized long count(Target target) {
    return counts.getOrDefault(target, 0L);
  }

  /** What the open intents would make of the target. */
  synchronized List<State> openStates(Target target) {
    var result = new ArrayList<State>();
    for (var effect : open.values()) {
      if (effect instanceof Line.Effect.Put put && put.target().equals(target)) {
        result.add(new State(put.version(), put.value()));
      } else if (effect instanceof Line.Effect.Remove remove && remove.target().equals(target)) {
        result.add(State.ABSENT);
      }
    }
    return result;
  }

  synchronized long openIncrements(Target target) {
    return open.values().stream().filter(new Line.Effect.Increment(target)::equals).count();
  }

  /** Whether the value may be anywhere at all. */
  synchronized boolean intended(String value) {
    return intendedValues.contains(value) && !refusedValues.contains(value);
  }

  /** Messages that must be in the queue. */
  synchronized Set<String> mustBeQueued() {
    var result = new HashSet<>(sent);
    result.removeAll(openAcknowledgements());
    return result;
  }

  /** Messages that may be in the queue. */
  synchronized Set<String> mayBeQueued() {
    var result = new HashSet<>(sent);
    for (var effect : open.values()) {
      if (effect instanceof Line.Effect.Send send && !acknowledged.contains(send.body())) {
        result.add(send.body());
      }
    }
    result.addAll(openAcknowledgements());
    return result;
  }

  private Set<String> openAcknowledgements() {
    var result = new HashSet<String>();
    for (var effect : open.values()) {
      if (effect instanceof Line.Effect.Acknowledge acknowledge) {
        result.addAll(acknowledge.bodies());
      }
    }
    return result;
  }

  /** Takes what an audit found as what is there, for the next round to build upon. */
  synchronized void settle(
      Map<Target, State> found, Map<Target, Long> counted, Set<String> queued) {
    open.clear();
    states.clear();
    states.putAll(found);
    counts.clear();
    counts.putAll(counted);
    sent.clear();
    sent.addAll(queued);
  }
}
