package com.reachgig.domain.gig;

import com.reachgig.domain.Ids;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All gigs. While a gig is open, one item for each of its skills leads to it, and it stands in the
 * indexes of open gigs; both change in the same batch as the gig.
 */
public final class Gigs {
  private final ItemStore store;

  public Gigs(ItemStore store) {
    this.store = store;
  }

  /** The gig, if there is one that the viewer may see; null views as nobody in particular. */
  public Optional<Gig> find(String gigId, @Nullable String viewerId) {
    return find(gigId).filter(gig -> gig.isVisibleTo(viewerId));
  }

  Optional<Gig> find(String gigId) {
    return Ids.isId(gigId)
        ? store.get(GigCodec.key(gigId)).map(GigCodec::decode)
        : Optional.empty();
  }

  Part create(Gig draft) {
    return Part.of(new Write.Create(GigCodec.key(draft.id()), GigCodec.encode(draft)));
  }

  /** Changes a gig; in conflict if it was changed since it was read. */
  Part replace(Gig before, Gig after) {
    var writes = new ArrayList<Write>();
    writes.add(
        new Write.Replace(GigCodec.key(before.id()), before.version(), GigCodec.encode(after)));
    var old = signposts(before);
    var now = signposts(after);
    for (var key : now) {
      if (!old.contains(key)) {
        writes.add(new Write.Create(key, new FieldWriter().text("gig", after.id()).done()));
      }
    }
    for (var key : old) {
      if (!now.contains(key)) {
        writes.add(new Write.Delete(key, Condition.always()));
      }
    }
    return new Part(writes);
  }

  /** Takes a gig away, with all that leads to it; in conflict if it was changed meanwhile. */
  public Part remove(Gig gig) {
    var writes = new ArrayList<Write>();
    var unchanged = Condition.versionIs(gig.version());
    writes.add(new Write.Delete(GigCodec.key(gig.id()), unchanged));
    signposts(gig).forEach(key -> writes.add(new Write.Delete(key, Condition.always())));
    return new Part(writes);
  }

  /** The items that lead to the gig from its skills. */
  private static Set<ItemKey> signposts(Gig gig) {
    var keys = new LinkedHashSet<ItemKey>();
    if (gig.isOpen()) {
      for (var skill : gig.terms().skills()) {
        keys.add(new ItemKey(GigCodec.skillPartition(skill), GigCodec.place(gig)));
      }
    }
    return keys;
  }
}
