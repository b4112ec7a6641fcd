package com.reachgig.domain.account;

import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Condition.Relation;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;

/**
 * How many operators can enter. The count changes in the batch that makes or shuts one, so that the
 * first is first once, and the last stays.
 */
public final class Operators {
  private static final ItemKey KEY = new ItemKey("OPERATORS", "OPERATORS");
  private static final String COUNT = "n";

  private final ItemStore store;

  public Operators(ItemStore store) {
    this.store = store;
  }

  public boolean any() {
    return store.get(KEY).filter(item -> FieldReader.of(item).whole(COUNT) > 0).isPresent();
  }

  /** One more. */
  Part more() {
    return add(Condition.always(), 1);
  }

  /** The first; in conflict if there is one. */
  Part first() {
    var none = new Condition.Compare(COUNT, Relation.AT_MOST, Value.of(0));
    return add(Condition.any(Condition.absent(), none), 1);
  }

  /** One less; in conflict if none would be left. */
  Part less() {
    return add(new Condition.Compare(COUNT, Relation.GREATER, Value.of(1)), -1);
  }

  private static Part add(Condition condition, long delta) {
    return Part.of(new Write.Update(KEY, condition, new Change.Add(COUNT, delta)));
  }
}
