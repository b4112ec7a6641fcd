package com.reachgig.contracts.item;

import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random sequences of steps over few keys and values, so that they meet often. */
final class Steps {
  private static final int MAX_STEPS = 60;
  private static final int MAX_WAIT_MILLIS = 8_000;

  private Steps() {}

  /**
   * Sequences of steps.
   *
   * @param start what the clock shows before the first step
   */
  static Arbitrary<List<Step>> sequences(Instant start) {
    Arbitrary<Step> steps =
        Arbitraries.frequencyOf(
            Tuple.of(10, new RandomWrites(start).batches().map(Step.Apply::new)),
            Tuple.of(4, RandomWrites.keys().list().ofMaxSize(4).map(Step.Read::new)),
            Tuple.of(5, queries().map(Step.Walk::new)),
            Tuple.of(3, queries().map(Step.Turn::new)),
            Tuple.of(1, queries().map(Step.Stray::new)),
            Tuple.of(1, waits().map(Step.Wait::new)));
    return steps.list().ofMaxSize(MAX_STEPS).withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Duration> waits() {
    return Arbitraries.integers().between(1, MAX_WAIT_MILLIS).map(Duration::ofMillis);
  }

  private static Arbitrary<Query> queries() {
    var places =
        Arbitraries.of(
            Query.table("p", 1),
            Query.table("p", 1),
            Query.table("q", 1),
            Query.index("byOwner", "1", 1),
            Query.index("byOwner", "2", 1),
            Query.index("byState", "1", 1),
            Query.index("byState", "1", 1),
            Query.index("byNothing", "1", 1));
    var limits = Arbitraries.of(1, 2, 3, 100);
    return Combinators.combine(places, ranges(), Arbitraries.of(Direction.class), limits)
        .as(
            (place, range, direction, limit) ->
                new Query(place.index(), place.partition(), range, direction, limit, null));
  }

  private static Arbitrary<SortRange> ranges() {
    var sorts = RandomWrites.sorts();
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(SortRange.everything())),
        Tuple.of(1, sorts.map(SortRange.StartsWith::new)),
        Tuple.of(1, sorts.map(SortRange.AtLeast::new)),
        Tuple.of(1, sorts.map(SortRange.AtMost::new)),
        Tuple.of(1, Combinators.combine(sorts, sorts).as(SortRange.Between::new)));
  }
}
