package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the caches must not show: anything older than what was acknowledged or seen before. */
@Timeout(120)
class CacheTest {
  private static final int COUNTERS = 3;
  private static final int INCREMENTS = 500;

  @TempDir private Path folder;
  private final ManualClock clock = new ManualClock();
  private SqliteDatabase database;
  private ItemStore store;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(folder, Data.TABLE, List.of(), SqliteSettings.standard(), clock);
    store = database.items();
    Data.store(database, 0, COUNTERS);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void no_read_is_older_than_what_was_acknowledged_before_it_began() throws Exception {
    var acknowledged = new AtomicLongArray(COUNTERS);
    var works = new ArrayList<Callable<Boolean>>();
    for (int counter = 0; counter < COUNTERS; counter++) {
      int own = counter;
      works.add(() -> increment(own, acknowledged));
      works.add(() -> watch(own, acknowledged, () -> byKey(own)));
      works.add(() -> watch(own, acknowledged, () -> byIndex(own)));
      works.add(() -> watch(own, acknowledged, () -> byPartition(own)));
    }
    // On platform threads: reads from memory never yield a carrier to the writers.
    try (var executor = Executors.newCachedThreadPool()) {
      for (Future<Boolean> work : executor.invokeAll(works)) {
        assertThat(work.get()).isTrue();
      }
    }
  }

  private boolean increment(int counter, AtomicLongArray acknowledged) {
    for (int i = 1; i <= INCREMENTS; i++) {
      var add = new Change.Add("count", 1);
      var write = new Write.Update(Data.key(counter), Condition.exists(), add);
      assertThat(store.write(WriteBatch.of(write))).isEqualTo(new WriteOutcome.Committed());
      acknowledged.set(counter, i);
    }
    return true;
  }

  private static boolean watch(int counter, AtomicLongArray acknowledged, Callable<Item> read)
      throws Exception {
    long seen = 0;
    while (seen < INCREMENTS) {
      long before = Math.max(seen, acknowledged.get(counter));
      seen = count(read.call());
      assertThat(seen).isGreaterThanOrEqualTo(before);
    }
    return true;
  }

  private static long count(Item item) {
    return item.attributes().get("count") instanceof Value.Whole(long count) ? count : 0;
  }

  private Item byKey(int counter) {
    return store.get(Data.key(counter)).orElseThrow();
  }

  private Item byIndex(int counter) {
    return store.query(Query.index("byOwner", "OWNER", COUNTERS)).items().get(counter);
  }

  private Item byPartition(int counter) {
    return store.query(Query.table(Data.key(counter).partition(), 1)).items().getFirst();
  }

  @Test
  void absence_is_remembered_only_until_the_item_is_created() {
    assertThat(store.get(Data.key(7))).isEmpty();
    assertThat(store.get(Data.key(7))).isEmpty();
    Data.store(database, 7, 8);
    assertThat(store.get(Data.key(7))).isPresent();
  }

  @Test
  void an_item_that_left_an_index_partition_leaves_its_cached_pages() {
    var everything = Query.index("byOwner", "OWNER", 10);
    var other = Query.index("byOwner", "OTHER", 10);
    assertThat(store.query(everything).items()).hasSize(COUNTERS);
    assertThat(store.query(other).items()).isEmpty();
    var move = new Change.Set("owner", Value.of("OTHER"));
    store.write(WriteBatch.of(new Write.Update(Data.key(0), Condition.always(), move)));
    assertThat(store.query(everything).items()).hasSize(COUNTERS - 1);
    assertThat(store.query(other).items()).hasSize(1);
    store.write(WriteBatch.of(new Write.Delete(Data.key(0), Condition.always())));
    assertThat(store.query(other).items()).isEmpty();
  }

  @Test
  void what_is_cached_expires_at_its_time_and_is_purged() {
    var expiring =
        new Write.Create(
            Data.key(9),
            Map.of("owner", Value.of("OWNER"), "rank", Value.of("9")),
            Instant.ofEpochSecond(clock.instant().getEpochSecond() + 10));
    store.write(WriteBatch.of(expiring));
    var everything = Query.index("byOwner", "OWNER", 10);
    assertThat(store.get(Data.key(9))).isPresent();
    assertThat(store.query(everything).items()).hasSize(COUNTERS + 1);
    assertThat(database.purgeExpired(10)).isZero();
    clock.advance(Duration.ofSeconds(10));
    assertThat(store.get(Data.key(9))).isEmpty();
    assertThat(store.query(everything).items()).hasSize(COUNTERS);
    assertThat(database.purgeExpired(10)).isEqualTo(1);
    assertThat(database.purgeExpired(10)).isZero();
    assertThat(store.query(everything).items()).hasSize(COUNTERS);
  }
}
