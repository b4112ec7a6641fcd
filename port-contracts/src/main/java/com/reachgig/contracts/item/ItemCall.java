package com.reachgig.contracts.item;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.util.List;
import java.util.Optional;

/** A call on one item, and what one item alone would answer. */
sealed interface ItemCall {

  /** What the item does when one call follows another. */
  SequentialModel<Optional<Item>, ItemCall, Object> MODEL =
      new SequentialModel<>() {
        @Override
        public Optional<Item> initial() {
          return Optional.empty();
        }

        @Override
        public Optional<Optional<Item>> next(Optional<Item> item, ItemCall call, Object output) {
          return switch (call) {
            case Get _ -> output.equals(item) ? Optional.of(item) : Optional.empty();
            case Put(Write write) -> {
              boolean holds = NaiveRules.holds(write.condition(), item);
              Object expected =
                  holds
                      ? new WriteOutcome.Committed()
                      : new WriteOutcome.Conflict(List.of(write.key()));
              var after = holds ? NaiveRules.result(write, item) : item;
              yield output.equals(expected) ? Optional.of(after) : Optional.empty();
            }
          };
        }
      };

  record Get(ItemKey key) implements ItemCall {}

  record Put(Write write) implements ItemCall {}

  default Object on(ItemStore store) {
    return switch (this) {
      case Get(var key) -> store.get(key);
      case Put(var write) -> store.write(WriteBatch.of(write));
    };
  }
}
