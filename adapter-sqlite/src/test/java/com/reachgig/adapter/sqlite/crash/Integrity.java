package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks SQLite itself, past the adapter, whether the database files of a folder are sound. */
final class Integrity {
  private Integrity() {}

  static List<Finding> of(Path folder) throws IOException {
    var findings = new ArrayList<Finding>();
    for (var path : Folders.inside(folder)) {
      if (path.toString().endsWith(".db")) {
        var answer = check(path);
        if (!answer.equals("ok")) {
          findings.add(new Finding(Finding.Kind.CORRUPT, path + ": " + answer));
        }
      }
    }
    return findings;
  }

  private static String check(Path path) {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("PRAGMA integrity_check")) {
      return rows.getString(1);
    } catch (SQLException e) {
      return e.toString();
    }
  }
}
