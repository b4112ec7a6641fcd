package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.QueueSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** The steps from a folder to a running {@link SqliteDatabase}; a step that fails undoes all. */
record Opening(
    Path folder,
    Table table,
    List<QueueSettings> queues,
    SqliteSettings settings,
    InstantSource clock,
    Durability durability,
    List<List<String>> schema) {

  SqliteDatabase run() throws IOException, SQLException {
    var lock = FolderLock.take(folder);
    boolean open = false;
    try {
      NativeLibrary.layInto(folder.resolve(NativeLibrary.FOLDER));
      var database = connect(lock);
      open = true;
      return database;
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  private SqliteDatabase connect(FolderLock lock) throws IOException, SQLException {
    var connections = new Connections(folder.resolve(SqliteDatabase.FILE), durability);
    LeftLog.settle(Checkpointer.walOf(connections.file()));
    PrivateFile.makeIfAbsent(connections.file());
    var writing = connections.forWrites();
    boolean open = false;
    try {
      Schema.migrate(writing, schema, clock, (from, _) -> snapshot(writing, from));
      var indexes = IndexCatalog.reconcile(writing, table);
      var database = start(lock, indexes, connections, writing);
      open = true;
      return database;
    } finally {
      if (!open) {
        writing.close();
      }
    }
  }

  private SqliteDatabase start(
      FolderLock lock, IndexCatalog indexes, Connections connections, Session writing)
      throws IOException, SQLException {
    var pages = LogPages.of(connections);
    boolean started = false;
    try {
      var engine = Engine.of(connections, writing, pages, settings);
      var database = assemble(lock, indexes, engine);
      started = true;
      return database;
    } finally {
      if (!started) {
        pages.close();
        pages.release();
      }
    }
  }

  /** What the file was before a migration, for the case that one must go back. */
  private void snapshot(Session session, int version) throws SQLException {
    try {
      Backup.write(session, folder.resolve("before-migration-of-schema-" + version + ".db"));
    } catch (IOException e) {
      throw Faults.of(e);
    }
  }

  private SqliteDatabase assemble(FolderLock lock, IndexCatalog indexes, Engine engine)
      throws SQLException {
    var writing = engine.writing();
    long lastItem = writing.number("SELECT coalesce(max(id), 0) FROM items");
    long lastMessage =
        writing.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'messages'");
    var items = new ItemWriter(table, indexes.all(), clock, lastItem);
    var store = new SqliteItemStore(indexes, clock, engine, items, settings);
    var messages = new MessageRows(lastMessage);
    var named = new SqliteQueues(queues, engine.writer(), messages, clock);
    named.releaseHeld(writing);
    engine.start();
    return new SqliteDatabase(lock, engine, items, store, named);
  }
}
