package com.reachgig.adapter.sqlite;

import java.sql.SQLException;

/**
 * What an operator may want to know of the data file.
 *
 * @param fileBytes size of the data file
 * @param logBytes size of the write-ahead log beside it
 * @param freeBytes how much of the data file is free for new data
 * @param schemaVersion the number of the layout's last step
 * @param sqliteVersion of the library
 */
public record DatabaseStats(
    long fileBytes, long logBytes, long freeBytes, int schemaVersion, String sqliteVersion) {

  static DatabaseStats of(Session session, long fileBytes, long logBytes) throws SQLException {
    return new DatabaseStats(
        fileBytes,
        logBytes,
        session.number("PRAGMA freelist_count") * session.number("PRAGMA page_size"),
        (int) session.number("PRAGMA user_version"),
        session.text("SELECT sqlite_version()"));
  }
}
