package com.reachgig.adapter.sqlite;

import java.sql.SQLException;

/**
 * A caller's part of a transaction. It may be run again after its transaction was rolled back, so
 * it changes nothing but the database. What it refuses with an unchecked exception it refuses
 * before its first change.
 */
interface Work<T> {
  T apply(Session session, Touched touched) throws SQLException;
}
