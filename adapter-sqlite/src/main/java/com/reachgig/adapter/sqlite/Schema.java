package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * The layout of the data file and the steps that led to it. The file records the number of its last
 * step, and when each was taken.
 *
 * <p>{@code items} are bodies, found by key; {@code entries} lead from an index's key to an item.
 * Both are ordered by the bytes of their texts. {@code messages} are those of all queues.
 */
final class Schema {
  /** "RGIG", so that tools and a restore know whose file this is. */
  static final int APPLICATION_ID = 0x52474947;

  /** The steps; the first leads to version 1. None is ever changed once released. */
  static final List<List<String>> STEPS =
      List.of(
          List.of(
              "CREATE TABLE schema_steps(version INTEGER PRIMARY KEY, taken_at INTEGER NOT NULL)"
                  + " STRICT",
              "CREATE TABLE items(id INTEGER PRIMARY KEY, partition TEXT NOT NULL,"
                  + " sort TEXT NOT NULL, expires INTEGER, body BLOB NOT NULL) STRICT",
              "CREATE UNIQUE INDEX items_by_key ON items(partition, sort)",
              "CREATE INDEX items_by_expiry ON items(expires) WHERE expires IS NOT NULL",
              "CREATE TABLE entries(idx INTEGER NOT NULL, partition TEXT NOT NULL,"
                  + " sort TEXT NOT NULL, item INTEGER NOT NULL,"
                  + " PRIMARY KEY(idx, partition, sort, item)) STRICT, WITHOUT ROWID",
              "CREATE TABLE indexes(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
                  + " partition_attribute TEXT NOT NULL, sort_attribute TEXT NOT NULL) STRICT",
              "CREATE TABLE messages(seq INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER NOT NULL,"
                  + " queue TEXT NOT NULL, grp TEXT, body TEXT NOT NULL, sent INTEGER NOT NULL,"
                  + " due INTEGER, receives INTEGER NOT NULL, delivery INTEGER NOT NULL) STRICT",
              "CREATE INDEX messages_due ON messages(queue, due, seq) WHERE due IS NOT NULL",
              "CREATE INDEX messages_by_age ON messages(queue, sent)",
              "CREATE INDEX messages_by_group ON messages(queue, grp, seq) WHERE grp IS NOT NULL"),
          List.of("ALTER TABLE messages ADD COLUMN held INTEGER NOT NULL DEFAULT 0"));

  private Schema() {}

  /** What to do before an existing file is changed. */
  interface Snapshot {
    void take(int from, int to) throws SQLException;
  }

  static void migrate(
      Session session, List<List<String>> steps, InstantSource clock, Snapshot snapshot)
      throws SQLException {
    int version = version(session);
    requireKnown(version, steps.size());
    if (version == steps.size()) {
      return;
    }
    if (version > 0) {
      snapshot.take(version, steps.size());
    }
    session.begin();
    for (int step = version; step < steps.size(); step++) {
      for (var sql : steps.get(step)) {
        session.execute(sql);
      }
      session.execute(
          "INSERT INTO schema_steps VALUES(%d, %d)"
              .formatted(step + 1, clock.instant().getEpochSecond()));
    }
    session.execute("PRAGMA application_id = " + APPLICATION_ID);
    session.execute("PRAGMA user_version = " + steps.size());
    session.commit();
  }

  /** The file's version; 0 for an empty one. */
  static int version(Session session) throws SQLException {
    int version = (int) session.number("PRAGMA user_version");
    boolean empty = session.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && (session.number("PRAGMA application_id") != APPLICATION_ID || version == 0)) {
      throw new PortException(
          Fault.CORRUPT, "this is not a data file of ReachGig: point to another folder");
    }
    return version;
  }

  static void requireKnown(int version, int known) {
    if (version > known) {
      throw new PortException(
          Fault.CORRUPT,
          ("the data was written by a newer release (schema %d, this one knows %d):"
                  + " start that release, or restore a backup made by this one")
              .formatted(version, known));
    }
  }
}
