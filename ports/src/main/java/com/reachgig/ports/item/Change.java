package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change that a {@link Write.Update} makes to an item. */
public sealed interface Change {

  /** Sets an attribute. */
  record Set(String attribute, Value value) implements Change {}

  /** Removes an attribute; no change if it is absent. */
  record Remove(String attribute) implements Change {}

  /**
   * Adds to a number, in one step with the write; an absent attribute counts from 0. An attribute
   * of another type fails the batch with {@link IllegalArgumentException}. What a sum beyond 64
   * bits does is not promised.
   */
  record Add(String attribute, long delta) implements Change {}

  /** Sets the time of expiry in whole seconds, or takes it away where null. */
  record Expire(@Nullable Instant expiresAt) implements Change {
    public Expire {
      Expiry.requireWholeSeconds(expiresAt);
    }
  }
}
