package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Table;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which indexes the file has entries of. What each is made from is recorded in the file, so that
 * opening it for a table of other indexes drops and builds what differs.
 */
final class IndexCatalog {
  private static final Logger LOG = System.getLogger(IndexCatalog.class.getName());

  private final Table table;
  private final List<IndexRows> indexes = new ArrayList<>();

  private IndexCatalog(Table table) {
    this.table = table;
  }

  /** Brings the file's indexes to those of the table, in one transaction. */
  static IndexCatalog reconcile(Session session, Table table) throws SQLException {
    var catalog = new IndexCatalog(table);
    var recorded = recorded(session);
    session.begin();
    for (var index : table.indexes()) {
      var known = recorded.get(index.name());
      if (known != null && known.sameSource(index)) {
        recorded.remove(index.name());
        catalog.indexes.add(new IndexRows(known.id(), index));
      }
    }
    for (var obsolete : recorded.values()) {
      drop(session, obsolete.id());
    }
    for (var index : table.indexes()) {
      if (catalog.indexes.stream().noneMatch(rows -> rows.index().equals(index))) {
        catalog.indexes.add(build(session, index));
      }
    }
    session.commit();
    return catalog;
  }

  Table table() {
    return table;
  }

  List<IndexRows> all() {
    return indexes;
  }

  IndexRows rows(String name) {
    for (var rows : indexes) {
      if (rows.index().name().equals(name)) {
        return rows;
      }
    }
    throw new IllegalArgumentException("no index is named " + name);
  }

  private record Recorded(int id, String partitionAttribute, String sortAttribute) {
    boolean sameSource(Index index) {
      return partitionAttribute.equals(index.partitionAttribute())
          && sortAttribute.equals(index.sortAttribute());
    }
  }

  private static Map<String, Recorded> recorded(Session session) throws SQLException {
    var recorded = new HashMap<String, Recorded>();
    var statement =
        session.prepared("SELECT name, id, partition_attribute, sort_attribute FROM indexes");
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        recorded.put(
            rows.getString(1), new Recorded(rows.getInt(2), rows.getString(3), rows.getString(4)));
      }
    }
    return recorded;
  }

  private static void drop(Session session, int id) throws SQLException {
    for (var sql :
        List.of("DELETE FROM entries WHERE idx = ?", "DELETE FROM indexes WHERE id = ?")) {
      var statement = session.prepared(sql);
      statement.setInt(1, id);
      session.change(statement);
    }
  }

  private static IndexRows build(Session session, Index index) throws SQLException {
    int id = (int) session.number("SELECT coalesce(max(id), 0) + 1 FROM indexes");
    var definition =
        session.prepared(
            "INSERT INTO indexes(id, name, partition_attribute, sort_attribute)"
                + " VALUES(?, ?, ?, ?)");
    definition.setInt(1, id);
    definition.setString(2, index.name());
    definition.setString(3, index.partitionAttribute());
    definition.setString(4, index.sortAttribute());
    session.change(definition);
    var rows = new IndexRows(id, index);
    long entries = fill(session, rows);
    LOG.log(Level.DEBUG, "built index {0} of {1} items", index.name(), entries);
    return rows;
  }

  private static long fill(Session session, IndexRows index) throws SQLException {
    long items = 0;
    var ignored = new Touched();
    try (var rows = session.prepared("SELECT id, body FROM items").executeQuery()) {
      while (rows.next()) {
        var item = BodyReader.decode(rows.getBytes(2));
        index.move(session, ignored, rows.getLong(1), null, item.attributes());
        items++;
      }
    }
    return items;
  }
}
