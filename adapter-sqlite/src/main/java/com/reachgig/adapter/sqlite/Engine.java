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
  static Engine of(
      Connections connections, Session writing, LogPages pages, SqliteSettings settings) {
    var touched = new Touched();
    var log = Checkpointer.walOf(connections.file());
    var checkpointer = new Checkpointer(writing, pages, log, settings.walBytes());
    var writer = new Writer(writing, touched, settings.groupSize(), checkpointer::betweenGroups);
    var readers = new Readers(connections::forReads, settings.readers());
    return new Engine(connections, writing, touched, checkpointer, writer, readers);
  }

  void start() {
    checkpointer.start();
    writer.start();
  }

  /**
   * Waits for the reads under way, and moves the whole log to the data file. Where the log is
   * needed, a connection stays open for as long as the process lives: the last one to close would
   * delete it.
   */
  void close() throws SQLException, IOException {
    readers.close();
    checkpointer.close();
    if (!checkpointer.logNeeded()) {
      writing.close();
      checkpointer.release();
    }
  }
}
