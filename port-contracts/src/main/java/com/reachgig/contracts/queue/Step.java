package com.reachgig.contracts.queue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** One step of a random sequence. Times are whole multiples of 5 s. */
sealed interface Step {

  /** Sends to the queue without order. */
  record Send(Duration delay) implements Step {}

  /** Sends to the queue ordered by group. */
  record SendTo(String group) implements Step {}

  /** Receives all that is due. */
  record Receive(String queue) implements Step {}

  /** Acknowledges one of the deliveries that are in flight, by its position among them. */
  record Acknowledge(int which) implements Step {}

  /** Extends, shortens or releases one of the deliveries that are in flight. */
  record ChangeVisibility(int which, Duration visibility) implements Step {}

  /** Lets time pass. */
  record Advance(Duration by) implements Step {}

  /** Brings all dead letters back. */
  record Redrive() implements Step {}

  static Arbitrary<Step> any() {
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 9);
    Arbitrary<Duration> visibility = seconds(0, 5, 30, 45, 120);
    return Arbitraries.frequencyOf(
        List.of(
            of(4, seconds(0, 0, 5, 60).map(Send::new)),
            of(4, Arbitraries.of("a", "b").map(SendTo::new)),
            of(6, Arbitraries.of("work", "steps", "work-dead", "steps-dead").map(Receive::new)),
            of(3, which.map(Acknowledge::new)),
            of(4, Combinators.combine(which, visibility).as(ChangeVisibility::new)),
            of(5, seconds(5, 25, 30, 60, 300).map(Advance::new)),
            of(1, Arbitraries.just(new Redrive()))));
  }

  private static Tuple2<Integer, Arbitrary<Step>> of(
      int frequency, Arbitrary<? extends Step> step) {
    return Tuple.of(frequency, step.map(each -> (Step) each));
  }

  private static Arbitrary<Duration> seconds(Integer... choices) {
    return Arbitraries.of(choices).map(Duration::ofSeconds);
  }
}
