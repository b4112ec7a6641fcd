package com.reachgig.standalone.transfer;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.value.Value;
import com.reachgig.standalone.transfer.archive.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that an import keeps in its target, so that an interrupted one can go on from anywhere,
 * and that nobody takes half a marketplace for a whole one. It is no part of what is moved.
 *
 * @param archive what is imported
 * @param pages how many of the archive's pages are in the target for sure
 * @param doneAt when all was verified, or null before
 */
record Marker(Content archive, long pages, @Nullable Instant doneAt) {
  static final ItemKey KEY = new ItemKey("REACHGIG#IMPORT", "ARCHIVE");

  /** How long a target tells that it was imported. */
  private static final Duration MEMORY = Duration.ofDays(30);

  static Optional<Marker> in(ItemStore items) {
    return items.get(KEY).map(Marker::of);
  }

  void putInto(ItemTransfer items) {
    items.put(List.of(item()));
  }

  private Item item() {
    var attributes =
        Map.of(
            "items", Value.of(archive.items()),
            "hash", Value.of(archive.hash()),
            "pages", Value.of(pages));
    return new Item(KEY, attributes, 1, forgottenAt());
  }

  private @Nullable Instant forgottenAt() {
    return doneAt == null ? null : doneAt.truncatedTo(ChronoUnit.SECONDS).plus(MEMORY);
  }

  private static Marker of(Item item) {
    var expiresAt = item.expiresAt();
    if (item.attributes().get("items") instanceof Value.Whole(long items)
        && item.attributes().get("hash") instanceof Value.Text(String hash)
        && item.attributes().get("pages") instanceof Value.Whole(long pages)) {
      return new Marker(
          new Content(items, hash), pages, expiresAt == null ? null : expiresAt.minus(MEMORY));
    }
    throw new TransferFailure(KEY + " in the target is none of an import's");
  }
}
