package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored item: named values under a key. Immutable.
 *
 * @param attributes values by name; at most {@link Limits#ITEM_BYTES} together with the key, see
 *     {@link ItemSize}
 * @param version 1 when the item is created, one more after each write to it; a deleted or expired
 *     item that is created again starts at 1
 * @param expiresAt from this instant on the item is not returned; whole seconds; null if it stays
 */
public record Item(
    ItemKey key, Map<String, Value> attributes, long version, @Nullable Instant expiresAt) {
  public Item {
    attributes = Map.copyOf(attributes);
    Expiry.requireWholeSeconds(expiresAt);
  }

  /** Whether the item counts as absent at that time. */
  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
