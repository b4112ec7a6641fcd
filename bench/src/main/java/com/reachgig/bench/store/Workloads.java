package com.reachgig.bench.store;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What callers do to a store of that many gigs. */
final class Workloads {
  private static final int GIGS_PER_OWNER = 50;
  private static final int FILL_BATCH = 50;

  /** As many items as there are callers stand for their sessions. */
  private static final int SESSIONS = 64;

  private static final int HOT = 1_000;

  private final ItemStore store;
  private final int gigs;
  private final AtomicLongArray versions;
  private final AtomicLong created = new AtomicLong();

  Workloads(ItemStore store, int gigs) {
    this.store = store;
    this.gigs = gigs;
    this.versions = new AtomicLongArray(gigs);
  }

  /** Creates the gigs. */
  void fill() {
    var random = new SplittableRandom(1);
    var writes = new ArrayList<Write>();
    for (int gig = 0; gig < gigs; gig++) {
      var key = Gigs.key(gig);
      writes.add(new Write.Create(key, Gigs.indexed(key, owner(gig), size(random), random)));
      versions.set(gig, 1);
      if (writes.size() == FILL_BATCH || gig == gigs - 1) {
        requireCommitted(store.write(new WriteBatch(writes)));
        writes.clear();
      }
    }
  }

  /** 50 % get, 30 % query of 20, 15 % conditional put, 5 % transaction of three items. */
  void mix(SplittableRandom random) {
    int dice = random.nextInt(100);
    if (dice < 50) {
      get(random);
    } else if (dice < 80) {
      query(random);
    } else if (dice < 95) {
      replace(random);
    } else {
      transact(random);
    }
  }

  /**
   * What requests read: a session and one of a thousand gigs, or in one of eight a list; one of
   * fifty also replaces a gig.
   */
  void serve(SplittableRandom random) {
    int dice = random.nextInt(400);
    get(random.nextInt(SESSIONS));
    if (dice < 50) {
      query(random);
    } else {
      get(random.nextInt(Math.min(HOT, gigs)));
    }
    if (dice % 50 == 0) {
      replace(random);
    }
  }

  void get(SplittableRandom random) {
    get(random.nextInt(gigs));
  }

  private void get(int gig) {
    var key = Gigs.key(gig);
    if (store.get(key).isEmpty()) {
      throw new IllegalStateException("absent: " + key);
    }
  }

  void query(SplittableRandom random) {
    int owner = owner(random.nextInt(gigs));
    if (store.query(Gigs.ofOwner(owner)).items().isEmpty()) {
      throw new IllegalStateException("an owner without gigs: " + owner);
    }
  }

  /** Replaces a gig on the condition of its version; a loser of a race counts as well. */
  void replace(SplittableRandom random) {
    int gig = random.nextInt(gigs);
    long version = versions.get(gig);
    var key = Gigs.key(gig);
    var attributes = Gigs.indexed(key, owner(gig), size(random), random);
    var outcome = store.write(WriteBatch.of(new Write.Replace(key, version, attributes)));
    if (outcome instanceof WriteOutcome.Committed) {
      versions.compareAndSet(gig, version, version + 1);
    } else {
      versions.set(gig, store.get(key).orElseThrow().version());
    }
  }

  void transact(SplittableRandom random) {
    long number = created.incrementAndGet();
    requireCommitted(
        store.write(
            WriteBatch.of(
                new Write.Create(
                    new ItemKey("OUTBOX#0", "%012d".formatted(number)),
                    Map.of("type", Value.of("GigPublished"), "subject", Value.of(number))),
                new Write.Update(
                    new ItemKey("COUNTER#" + random.nextInt(1_000), "COUNTER"),
                    Condition.always(),
                    new Change.Add("count", 1)),
                new Write.Create(
                    new ItemKey("AUDIT#" + random.nextInt(1_000), "%012d".formatted(number)),
                    Map.of("what", Value.of("published"))))));
  }

  /** Creates a draft of about 700 bytes with a time-ordered key and one index entry. */
  void create(SplittableRandom random) {
    var key = Gigs.newKey(created.incrementAndGet());
    var draft = Gigs.draft(key, owner(random.nextInt(gigs)), random);
    requireCommitted(store.write(WriteBatch.of(new Write.Create(key, draft))));
  }

  private static void requireCommitted(WriteOutcome outcome) {
    if (!(outcome instanceof WriteOutcome.Committed)) {
      throw new IllegalStateException("refused: " + outcome);
    }
  }

  private static int owner(int gig) {
    return gig / GIGS_PER_OWNER;
  }

  private static int size(SplittableRandom random) {
    return random.nextInt(150, 1_800);
  }
}
