package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;

/**
 * The embedded store: a folder with one SQLite file, which holds a table's items and the messages
 * of queues. Writes of any number of threads are committed in groups by one thread, and
 * acknowledged once they are on the medium.
 *
 * <p>One process at a time may use a folder. Close waits for what is under way; what comes later
 * fails with {@link com.reachgig.ports.fault.Fault#CLOSED}.
 */
public final class SqliteDatabase implements AutoCloseable {
  /** The data file's name in its folder. */
  public static final String FILE = "reachgig.db";

  private final FolderLock lock;
  private final Session writing;
  private final Engine engine;
  private final ItemWriter itemWriter;
  private final ItemStore items;

  private SqliteDatabase(
      FolderLock lock, Session writing, Engine engine, ItemWriter itemWriter, ItemStore items) {
    this.lock = lock;
    this.writing = writing;
    this.engine = engine;
    this.itemWriter = itemWriter;
    this.items = items;
  }

  /**
   * Opens the folder's data, and makes both where they are missing.
   *
   * @throws com.reachgig.ports.fault.PortException if the folder cannot be used: DENIED where it
   *     cannot be written or another process uses it, CORRUPT where its data cannot be understood
   */
  public static SqliteDatabase open(
      Path folder, Table table, SqliteSettings settings, InstantSource clock) {
    return open(folder, table, settings, clock, Durability.FULL);
  }

  static SqliteDatabase open(
      Path folder,
      Table table,
      SqliteSettings settings,
      InstantSource clock,
      Durability durability) {
    try {
      var lock = FolderLock.take(folder);
      NativeLibrary.layInto(folder.resolve("native"));
      var connections = new Connections(folder.resolve(FILE), durability);
      var writing = connections.forWrites();
      Schema.migrate(writing, Schema.STEPS, clock, (_, _) -> {});
      var indexes = IndexCatalog.reconcile(writing, table);
      long lastId = writing.number("SELECT coalesce(max(id), 0) FROM items");
      var touched = new Touched();
      var writer = new Writer(writing, touched, durability, settings.groupSize(), () -> {});
      var readers = new Readers(connections::forReads, settings.readers());
      var engine = new Engine(readers, writer, touched);
      var itemWriter = new ItemWriter(table, indexes.all(), clock, lastId);
      var items = new SqliteItemStore(indexes, clock, engine, itemWriter, settings);
      writer.start();
      return new SqliteDatabase(lock, writing, engine, itemWriter, items);
    } catch (IOException e) {
      throw Faults.of(e);
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The table's items. */
  public ItemStore items() {
    return items;
  }

  /**
   * Deletes items whose time of expiry has come, in small transactions.
   *
   * @return how many were deleted
   */
  public int purgeExpired(int max) {
    return engine.writer().run((session, touched) -> itemWriter.purge(session, touched, max));
  }

  @Override
  public void close() {
    engine.writer().close();
    engine.readers().close();
    try {
      writing.close();
      lock.close();
    } catch (SQLException e) {
      throw Faults.of(e);
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }
}
