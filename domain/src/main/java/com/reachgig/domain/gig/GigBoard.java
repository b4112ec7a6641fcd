package com.reachgig.domain.gig;

import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.skill.Skills;
import com.reachgig.domain.storage.Keyset;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where gigs are found, newest first. Everyone finds open gigs; owners find all of theirs. A page
 * goes on after the last gig of the one before, whatever came or went meanwhile. Reads through an
 * index may lag behind a change for a moment. Limits are 1 to {@link #MAX_LIMIT}.
 */
public final class GigBoard {
  public static final int MAX_LIMIT = 50;

  /** Pages that one call looks through for gigs that the viewer may see. */
  private static final int MAX_ROUNDS = 10;

  private final ItemStore store;
  private final Keyset keyset;

  public GigBoard(ItemStore store) {
    this.store = store;
    this.keyset = new Keyset(store);
  }

  /** All open gigs, by time of publication. */
  public GigPage open(@Nullable GigCursor after, int limit) {
    return page(MarketplaceTable.OPEN, GigCodec.OPEN_PARTITION, after, limit);
  }

  /** Open gigs of a category, by time of publication. */
  public GigPage openIn(Category category, @Nullable GigCursor after, int limit) {
    String partition = GigCodec.categoryPartition(category);
    return page(MarketplaceTable.OPEN_BY_CATEGORY, partition, after, limit);
  }

  /** Open gigs that want a skill, as {@link Skills#of} gives it, by time of publication. */
  public GigPage openFor(String skill, @Nullable GigCursor after, int limit) {
    var slice = keyset.latest(null, GigCodec.skillPartition(skill), position(after), limit(limit));
    var keys = slice.items().stream().map(GigBoard::gigKey).toList();
    var gigs =
        keys.isEmpty()
            ? List.<Gig>of()
            : store.getAll(keys).stream().map(GigCodec::decode).filter(Gig::isOpen).toList();
    return new GigPage(gigs, cursor(slice.next()));
  }

  /**
   * An owner's gigs, by time of creation: all for the owner, the open ones for others. For others a
   * page may be short, or empty, and still have a next one.
   */
  public GigPage of(
      String ownerId, @Nullable String viewerId, @Nullable GigCursor after, int limit) {
    return ownerId.equals(viewerId)
        ? ownersPage(ownerId, after, limit)
        : openOf(ownerId, after, limit(limit));
  }

  private GigPage openOf(String ownerId, @Nullable GigCursor after, int limit) {
    var found = new ArrayList<Gig>();
    var next = after;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      var page = ownersPage(ownerId, next, MAX_LIMIT);
      for (var gig : page.gigs()) {
        if (found.size() == limit) {
          return new GigPage(found, new GigCursor(found.getLast().id()));
        }
        if (gig.isOpen()) {
          found.add(gig);
        }
      }
      next = page.next();
      if (next == null) {
        break;
      }
    }
    return new GigPage(found, next);
  }

  private GigPage ownersPage(String ownerId, @Nullable GigCursor after, int limit) {
    return page(MarketplaceTable.BY_OWNER, GigCodec.ownerPartition(ownerId), after, limit);
  }

  private GigPage page(Index index, String partition, @Nullable GigCursor after, int limit) {
    var slice = keyset.latest(index, partition, position(after), limit(limit));
    var gigs = slice.items().stream().map(GigCodec::decode).toList();
    return new GigPage(gigs, cursor(slice.next()));
  }

  private static ItemKey gigKey(Item signpost) {
    return GigCodec.key(GigCodec.gigId(signpost.key().sort()));
  }

  private static @Nullable String position(@Nullable GigCursor cursor) {
    return cursor == null ? null : cursor.position();
  }

  private static @Nullable GigCursor cursor(@Nullable String position) {
    return position == null ? null : new GigCursor(position);
  }

  private static int limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a limit is 1 to " + MAX_LIMIT + ": " + limit);
    }
    return limit;
  }
}
