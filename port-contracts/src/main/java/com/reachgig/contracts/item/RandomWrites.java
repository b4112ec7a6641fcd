package com.reachgig.contracts.item;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random batches, a few of which are wrong: ill-formed text, or attributes of the wrong type. */
final class RandomWrites {
  private static final String ILL_FORMED = "x\uD83D";
  private static final String[] NAMES = {"n", "t", "owner", "rank", "state", "since", "title"};
  private static final int MAX_LIFE_SECONDS = 20;
  private static final Arbitrary<Value> WRONG =
      Arbitraries.of(Value.of(true), Value.of(""), Value.of(ILL_FORMED), Value.of(7));
  private static final Arbitrary<Value> NUMBERS =
      rarely(WRONG, Arbitraries.longs().between(-2, 5).map(Value::of));
  private static final Arbitrary<Value> TEXTS =
      rarely(WRONG, Arbitraries.of("1", "2", "\uFFFD", "\uD83D\uDE00").map(Value::of));

  private final Instant start;

  RandomWrites(Instant start) {
    this.start = start;
  }

  static Arbitrary<String> sorts() {
    return rarely(
        Arbitraries.just(ILL_FORMED), Arbitraries.of("a", "a1", "b", "\uFFFD", "\uD83D\uDE00"));
  }

  static Arbitrary<ItemKey> keys() {
    return Combinators.combine(Arbitraries.of("p", "p", "p", "q"), sorts()).as(ItemKey::new);
  }

  Arbitrary<WriteBatch> batches() {
    var several = writes().list().ofMinSize(2).ofMaxSize(4).uniqueElements(Write::key);
    return Arbitraries.frequencyOf(
        Tuple.of(2, writes().map(WriteBatch::of)), Tuple.of(1, several.map(WriteBatch::new)));
  }

  private Arbitrary<Write> writes() {
    var changes = changes().list().ofMinSize(1).ofMaxSize(3).uniqueElements(RandomWrites::target);
    return Arbitraries.frequencyOf(
        Tuple.of(6, Combinators.combine(keys(), attributes(), expiry()).as(Write.Create::new)),
        Tuple.of(
            2,
            Combinators.combine(keys(), versions(), attributes(), expiry()).as(Write.Replace::new)),
        Tuple.of(
            6,
            Combinators.combine(keys(), conditions(2), changes)
                .as((key, condition, list) -> new Write.Update(key, condition, list))),
        Tuple.of(2, Combinators.combine(keys(), conditions(2)).as(Write.Delete::new)),
        Tuple.of(2, Combinators.combine(keys(), conditions(2)).as(Write.Check::new)));
  }

  private static Arbitrary<Long> versions() {
    return Arbitraries.longs().between(1, 4);
  }

  private Arbitrary<@Nullable Instant> expiry() {
    return Arbitraries.integers()
        .between(0, MAX_LIFE_SECONDS)
        .map(start::plusSeconds)
        .injectNull(0.7);
  }

  private static Arbitrary<Map<String, Value>> attributes() {
    var some =
        Arbitraries.of(NAMES)
            .flatMap(name -> values(name).map(value -> Map.entry(name, value)))
            .list()
            .uniqueElements(Map.Entry::getKey)
            .ofMaxSize(3);
    return Combinators.combine(some, indexed()).as(RandomWrites::asMap);
  }

  /** What puts an item into an index, since chance would seldom give it both attributes. */
  private static Arbitrary<Map<String, Value>> indexed() {
    var texts = Arbitraries.of(Value.of("1"), Value.of("2"));
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Map.<String, Value>of())),
        Tuple.of(2, texts.map(text -> Map.of("owner", Value.of("1"), "rank", text))),
        Tuple.of(2, texts.map(text -> Map.of("state", Value.of("1"), "since", text))));
  }

  private static Map<String, Value> asMap(
      List<Map.Entry<String, Value>> entries, Map<String, Value> indexed) {
    var map = new HashMap<>(indexed);
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  /** Numbers for n, few texts for the rest, since the indexes want them; rarely what is wrong. */
  private static Arbitrary<Value> values(String name) {
    return name.equals("n") ? NUMBERS : TEXTS;
  }

  private Arbitrary<Change> changes() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            5,
            Arbitraries.of(NAMES)
                .flatMap(name -> values(name).map(value -> new Change.Set(name, value)))),
        Tuple.of(3, Arbitraries.of(NAMES).map(Change.Remove::new)),
        Tuple.of(
            4,
            Combinators.combine(
                    rarely(Arbitraries.of("t", ILL_FORMED), Arbitraries.just("n")),
                    Arbitraries.longs().between(-3, 3))
                .as(Change.Add::new)),
        Tuple.of(1, expiry().map(Change.Expire::new)));
  }

  /** What a change is to: an update names each at most once. */
  private static String target(Change change) {
    return switch (change) {
      case Change.Set(String attribute, _) -> attribute;
      case Change.Remove(String attribute) -> attribute;
      case Change.Add(String attribute, _) -> attribute;
      case Change.Expire _ -> "";
    };
  }

  private static Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> simple =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.just(Condition.always())),
            Tuple.of(2, Arbitraries.of(Condition.absent(), Condition.exists())),
            Tuple.of(2, versions().map(Condition.VersionIs::new)),
            Tuple.of(1, Arbitraries.of(NAMES).map(Condition.Has::new)),
            Tuple.of(1, Arbitraries.of(NAMES).map(Condition.Lacks::new)),
            Tuple.of(3, comparisons()));
    if (depth == 0) {
      return simple;
    }
    var several = conditions(depth - 1).list().ofMaxSize(3);
    return Arbitraries.frequencyOf(
        Tuple.of(8, simple),
        Tuple.of(1, several.map(Condition.All::new)),
        Tuple.of(1, several.map(Condition.Any::new)));
  }

  private static Arbitrary<Condition> comparisons() {
    return Combinators.combine(
            Arbitraries.of(NAMES), Arbitraries.of(Relation.class), Arbitraries.of(NAMES))
        .flatAs(
            (name, relation, kind) ->
                values(kind)
                    .map(
                        value ->
                            value instanceof Value.Flag
                                ? Condition.equal(name, value)
                                : new Condition.Compare(name, relation, value)));
  }

  private static <T> Arbitrary<T> rarely(Arbitrary<T> wrong, Arbitrary<T> right) {
    return Arbitraries.frequencyOf(Tuple.of(1, wrong), Tuple.of(60, right));
  }
}
