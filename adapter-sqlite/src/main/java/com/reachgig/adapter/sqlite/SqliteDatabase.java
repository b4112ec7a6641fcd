package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The embedded store: a folder with one SQLite file, which holds a table's items and the messages
 * of queues. Writes of any number of threads are committed in groups by one thread, and
 * acknowledged once they are on the medium.
 *
 * <p>One process at a time may use a folder. Close waits for what is under way; what comes later
 * fails with {@link com.reachgig.ports.fault.Fault#CLOSED}.
 *
 * <p><b>Faults.</b> Every method throws {@link com.reachgig.ports.fault.PortException} when the
 * medium fails.
 */
public final class SqliteDatabase implements AutoCloseable {
  /** The data file's name in its folder. */
  public static final String FILE = "reachgig.db";

  private final FolderLock lock;
  private final Engine engine;
  private final ItemWriter itemWriter;
  private final ItemStore items;
  private final SqliteQueues queues;
  private boolean closed;

  SqliteDatabase(
      FolderLock lock, Engine engine, ItemWriter itemWriter, ItemStore items, SqliteQueues queues) {
    this.lock = lock;
    this.engine = engine;
    this.itemWriter = itemWriter;
    this.items = items;
    this.queues = queues;
  }

  /**
   * Opens the folder's data, and makes both where they are missing. Indexes that are new in the
   * table are built, those that left it are dropped. Data of an older release is brought to this
   * one's layout; a copy of what it was is left in the folder.
   *
   * @param queues all queues, dead-letter queues among them
   * @throws com.reachgig.ports.fault.PortException DENIED where the folder cannot be written or
   *     another process uses it, CORRUPT where its data cannot be understood
   */
  public static SqliteDatabase open(
      Path folder,
      Table table,
      List<QueueSettings> queues,
      SqliteSettings settings,
      InstantSource clock) {
    return open(folder, table, queues, settings, clock, Durability.FULL);
  }

  static SqliteDatabase open(
      Path folder,
      Table table,
      List<QueueSettings> queues,
      SqliteSettings settings,
      InstantSource clock,
      Durability durability) {
    var opening = new Opening(folder, table, queues, settings, clock, durability, Schema.STEPS);
    return Faults.mapped(opening::run);
  }

  /** The table's items. */
  public ItemStore items() {
    return items;
  }

  /** All items as they are, to move them to or from another store. */
  public ItemTransfer transfer() {
    return new SqliteItemTransfer(engine, itemWriter);
  }

  /** One of the queues, by its name. */
  public WorkQueue queue(String name) {
    return queues.named(name);
  }

  /**
   * Deletes items whose time of expiry has come, in one small transaction.
   *
   * @param max how many at the most, 1 or more
   * @return how many were deleted; fewer than {@code max} when no more were expired
   */
  public int purgeExpired(int max) {
    return engine.writer().run((session, touched) -> itemWriter.purge(session, touched, max));
  }

  /**
   * Writes a copy of the data, as of one moment, while reads and writes go on. The target appears,
   * or replaces what has its name, once it is complete and on the medium. A file of the store
   * itself is not replaced.
   */
  public void backup(Path target) {
    engine.readers().requireOpen();
    Faults.mapped(
        () -> {
          Backup.requireForeign(target, engine.connections().file());
          try (var session = engine.connections().forMaintenance()) {
            Backup.write(session, target);
          }
          return true;
        });
  }

  /**
   * Puts a backup in the place of a folder's data, after it was found to be whole and of a known
   * layout. Nobody may have the folder open. What was there is kept beside.
   *
   * @param replace whether a folder that holds data may be restored into
   */
  public static void restore(Path backup, Path folder, boolean replace) {
    Faults.mapped(
        () -> {
          Restore.run(backup, folder, replace);
          return true;
        });
  }

  /** Reads the whole file and says what is damaged; nothing if it is sound. */
  public List<String> damages() {
    engine.readers().requireOpen();
    return Faults.mapped(
        () -> {
          try (var session = engine.connections().forMaintenance()) {
            return Damages.of(session);
          }
        });
  }

  /** How many items are stored, expired ones among them. Reads an index as a whole. */
  public long itemCount() {
    return engine.readers().read(session -> session.number("SELECT count(*) FROM items"));
  }

  /** How many messages each queue holds that holds any, whether they are due or not. */
  public Map<String, Long> messageCounts() {
    return engine.readers().read(MessageRows::counts);
  }

  public DatabaseStats stats() {
    var file = engine.connections().file();
    return engine
        .readers()
        .read(session -> DatabaseStats.of(session, size(file), size(Checkpointer.walOf(file))));
  }

  private static long size(Path file) {
    return Faults.mapped(() -> Files.exists(file) ? Files.size(file) : 0);
  }

  /** For tests of what happens below. */
  Engine engine() {
    return engine;
  }

  /**
   * After a failed sync of the data file its folder stays locked until the process ends, so that
   * whoever opens it next recovers from the log.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    engine.writer().close();
    queues.wakeAll();
    Faults.mapped(
        () -> {
          try {
            engine.close();
          } finally {
            if (!engine.checkpointer().logNeeded()) {
              lock.close();
            }
          }
          return true;
        });
  }
}
