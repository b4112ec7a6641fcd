package com.reachgig.contracts.item;

import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.WriteBatch;
import java.time.Duration;
import java.util.List;

/** One step of a random sequence that a store and the model take alike. */
sealed interface Step {

  /** Writes the batch. */
  record Apply(WriteBatch batch) implements Step {}

  /** Reads the items one by one, and together. */
  record Read(List<ItemKey> keys) implements Step {}

  /** Reads a query to its end. */
  record Walk(Query query) implements Step {}

  /** Turns to the next page of the walk that is under way, or begins one. */
  record Turn(Query query) implements Step {}

  /**
   * Asks for a page with the cursor of the walk that is under way, which may be another query's.
   */
  record Stray(Query query) implements Step {}

  /** Moves the clock. */
  record Wait(Duration duration) implements Step {}
}
