package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a check of the whole file finds: its structure, then each item's checksum. */
final class Damages {
  private Damages() {}

  static List<String> of(Session session) throws SQLException {
    var damages = new ArrayList<String>();
    try {
      checkStructure(session, damages);
      checkBodies(session, damages);
    } catch (SQLException e) {
      if (Faults.of(e).fault() != Fault.CORRUPT) {
        throw e;
      }
      damages.add(String.valueOf(e.getMessage()));
    }
    return damages;
  }

  private static void checkStructure(Session session, List<String> damages) throws SQLException {
    try (var rows = session.prepared("PRAGMA integrity_check").executeQuery()) {
      while (rows.next()) {
        damages.add(rows.getString(1));
      }
    }
    damages.remove("ok");
  }

  private static void checkBodies(Session session, List<String> damages) throws SQLException {
    try (var rows = session.prepared("SELECT body, id FROM items").executeQuery()) {
      while (rows.next()) {
        try {
          BodyReader.decode(rows.getBytes(1));
        } catch (PortException e) {
          damages.add("item in row " + rows.getLong(2) + ": " + e.getMessage());
        }
      }
    }
  }
}
