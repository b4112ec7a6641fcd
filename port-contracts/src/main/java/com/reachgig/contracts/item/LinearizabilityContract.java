package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Calls on one item at the same time answer as if they came one after another. */
public abstract class LinearizabilityContract extends ItemStoreContract {
  private static final int ROUNDS = 30;
  private static final int WORKERS = 6;
  private static final int KEYS = 3;
  private static final int CALLS = 15;

  @Test
  void concurrent_calls_on_an_item_can_be_put_in_one_order() {
    for (int round = 0; round < ROUNDS; round++) {
      record(round)
          .forEach(
              (key, history) ->
                  assertThat(Linearizability.holds(ItemCall.MODEL, history))
                      .as("a linearizable history of %s: %s", key, history)
                      .isTrue());
    }
  }

  private Map<ItemKey, List<Operation<ItemCall, Object>>> record(int round) {
    var time = new AtomicLong();
    var histories = new ConcurrentHashMap<ItemKey, List<Operation<ItemCall, Object>>>();
    Parallel.run(
        WORKERS,
        worker -> {
          var random = new Random(31L * round + worker);
          var seen = new HashMap<ItemKey, Long>();
          for (int i = 0; i < CALLS; i++) {
            var key = key("round-" + round + "-" + random.nextInt(KEYS));
            var value = worker * CALLS + i;
            var call = call(random, key, seen.getOrDefault(key, 1L), value);
            long invoked = time.incrementAndGet();
            var output = call.on(store);
            long returned = time.incrementAndGet();
            histories
                .computeIfAbsent(key, _ -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Operation<>(invoked, returned, call, output));
            if (output instanceof Optional<?> found && found.isPresent()) {
              seen.put(key, ((Item) found.get()).version());
            }
          }
        });
    return histories;
  }

  /** Writes are mostly conditional on the version last seen, so that some win and some lose. */
  private static ItemCall call(Random random, ItemKey key, long version, long value) {
    return switch (random.nextInt(8)) {
      case 0 -> new ItemCall.Put(new Write.Create(key, number(value)));
      case 1 -> new ItemCall.Put(new Write.Replace(key, version, number(value)));
      case 2 ->
          new ItemCall.Put(
              new Write.Update(
                  key, Condition.versionIs(version), new Change.Set("n", Value.of(value))));
      case 3 -> new ItemCall.Put(new Write.Update(key, Condition.always(), new Change.Add("n", 1)));
      case 4 -> new ItemCall.Put(new Write.Delete(key, Condition.versionIs(version)));
      default -> new ItemCall.Get(key);
    };
  }
}
