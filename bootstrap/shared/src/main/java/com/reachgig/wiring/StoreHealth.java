package com.reachgig.wiring;

import com.reachgig.api.health.HealthCheck;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;

/** Whether the store can serve, which readiness depends on. */
public final class StoreHealth {
  private StoreHealth() {}

  public static HealthCheck of(ItemStore items) {
    return new HealthCheck("store", () -> takesWrites(items));
  }

  /**
   * A batch that changes nothing goes all the way through the store's writer: a store that can only
   * be read, as after a disk that failed, is not ready.
   */
  private static boolean takesWrites(ItemStore items) {
    var nothing = new Write.Check(new ItemKey("HEALTH", "HEALTH"), Condition.always());
    return items.write(WriteBatch.of(nothing)) instanceof WriteOutcome.Committed;
  }
}
