package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.sql.SQLException;

/**
 * What is open of one file: connections for reads, the writer, what it touches, and the keeper of
 * the log.
 */
record Engine(
    Connections connections,
    Session writing,
    Touched touched,
    Checkpointer checkpointer,
    Writer writer,
    Readers readers) {

  /** Opens the connections over an open one, whose file has today's layout. */
  static Engine of(Connections connections, Session writing, SqliteSettings settings)
      throws SQLException, IOException {
    var touched = new Touched();
    var checkpointer =
        Checkpointer.of(connections.forMaintenance(), connections.file(), settings.walBytes());
    var writer =
        new Writer(
            writing,
            touched,
            connections.durability(),
            settings.groupSize(),
            checkpointer::betweenGroups);
    var readers = new Readers(connections::forReads, settings.readers());
    return new Engine(connections, writing, touched, checkpointer, writer, readers);
  }

  void start() {
    checkpointer.start();
    writer.start();
  }

  /** Waits for what is under way, and moves the whole log to the data file. */
  void close() throws SQLException, IOException {
    readers.close();
    checkpointer.close();
    writing.close();
    checkpointer.release();
  }
}
