package com.reachgig.bench.store;

import com.reachgig.ports.item.BatchDecision;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of an {@link ItemStore} on PostgreSQL as the benchmark needs, in the way that is fastest
 * there: index attributes are columns, one write alone is one statement and no explicit
 * transaction, and statements are prepared on the server by the driver.
 */
final class PostgresItemStore implements ItemStore {
  static final List<String> SCHEMA =
      List.of(
          "DROP TABLE IF EXISTS items",
          "CREATE TABLE items(pk text COLLATE \"C\", sk text COLLATE \"C\","
              + " version bigint NOT NULL, body bytea NOT NULL, owner text COLLATE \"C\","
              + " owner_sort text COLLATE \"C\", category text COLLATE \"C\","
              + " category_sort text COLLATE \"C\", PRIMARY KEY(pk, sk))",
          "CREATE INDEX by_owner ON items(owner, owner_sort) WHERE owner IS NOT NULL",
          "CREATE INDEX by_category ON items(category, category_sort)"
              + " WHERE category IS NOT NULL");
  private static final String GET = "SELECT version, body FROM items WHERE pk = ? AND sk = ?";
  private static final String QUERY =
      "SELECT version, body, pk, sk FROM items WHERE owner = ?"
          + " ORDER BY owner_sort DESC LIMIT ?";
  private static final String CREATE =
      "INSERT INTO items(version, body, owner, owner_sort, category, category_sort, pk, sk)"
          + " VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
  private static final String REPLACE =
      "UPDATE items SET version = ?, body = ?, owner = ?, owner_sort = ?, category = ?,"
          + " category_sort = ? WHERE pk = ? AND sk = ? AND version = ?";

  private final PostgresPool pool;

  PostgresItemStore(PostgresPool pool) {
    this.pool = pool;
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    return pool.call(connection -> find(connection, key, GET));
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    return keys.stream().flatMap(key -> get(key).stream()).toList();
  }

  private static Optional<Item> find(Connection connection, ItemKey key, String sql)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, key.partition());
      statement.setString(2, key.sort());
      try (var rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(PostgresRows.decode(key, rows.getLong(1), rows.getBytes(2)))
            : Optional.empty();
      }
    }
  }

  @Override
  public Page query(Query query) {
    return pool.call(
        connection -> {
          try (var statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, query.partition());
            statement.setInt(2, query.limit());
            var items = new ArrayList<Item>();
            try (var rows = statement.executeQuery()) {
              while (rows.next()) {
                var key = new ItemKey(rows.getString(3), rows.getString(4));
                items.add(PostgresRows.decode(key, rows.getLong(1), rows.getBytes(2)));
              }
            }
            return new Page(items, null);
          }
        });
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    return pool.call(
        connection ->
            batch.writes().size() == 1
                ? alone(connection, batch.writes().getFirst())
                : untilNoRace(connection, batch));
  }

  /** A row that another transaction creates meanwhile makes this one begin anew. */
  private static WriteOutcome untilNoRace(Connection connection, WriteBatch batch)
      throws SQLException {
    while (true) {
      var outcome = together(connection, batch);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
  }

  private static WriteOutcome alone(Connection connection, Write write) throws SQLException {
    boolean done =
        switch (write) {
          case Write.Create(var key, var attributes, _) -> create(connection, key, 1, attributes);
          case Write.Replace(var key, long version, var attributes, _) ->
              replace(connection, key, version, attributes);
          default -> throw new IllegalArgumentException("not in the benchmark: " + write);
        };
    return done ? new WriteOutcome.Committed() : new WriteOutcome.Conflict(List.of(write.key()));
  }

  /** Rows are locked in the order of their keys, so that transactions do not deadlock. */
  private static Optional<WriteOutcome> together(Connection connection, WriteBatch batch)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      var stored = new HashMap<ItemKey, Item>();
      var keys =
          batch.writes().stream().map(Write::key).sorted(Comparator.comparing(ItemKey::partition));
      for (var key : keys.toList()) {
        find(connection, key, GET + " FOR UPDATE").ifPresent(item -> stored.put(key, item));
      }
      var decision = BatchDecision.decide(Gigs.TABLE, batch, Instant.EPOCH, stored::get);
      if (decision instanceof BatchDecision.Refused(var conflict)) {
        return Optional.of(conflict);
      }
      boolean raced =
          decision instanceof BatchDecision.Granted(var effects) && !store(connection, effects);
      if (raced) {
        return Optional.empty();
      }
      connection.commit();
      return Optional.of(new WriteOutcome.Committed());
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static boolean store(Connection connection, List<BatchDecision.Effect> effects)
      throws SQLException {
    for (var effect : effects) {
      var before = effect.stored();
      var after = effect.result();
      if (after == null) {
        throw new IllegalArgumentException("not in the benchmark: a deletion");
      }
      boolean done =
          before == null
              ? create(connection, after.key(), 1, after.attributes())
              : replace(connection, after.key(), before.version(), after.attributes());
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private static boolean create(
      Connection connection, ItemKey key, long version, Map<String, Value> attributes)
      throws SQLException {
    try (var statement = connection.prepareStatement(CREATE)) {
      fill(statement, key, version, attributes);
      return statement.executeUpdate() == 1;
    }
  }

  private static boolean replace(
      Connection connection, ItemKey key, long version, Map<String, Value> attributes)
      throws SQLException {
    try (var statement = connection.prepareStatement(REPLACE)) {
      fill(statement, key, version + 1, attributes);
      statement.setLong(9, version);
      return statement.executeUpdate() == 1;
    }
  }

  private static void fill(
      PreparedStatement statement, ItemKey key, long version, Map<String, Value> attributes)
      throws SQLException {
    statement.setLong(1, version);
    statement.setBytes(2, PostgresRows.encode(attributes));
    int at = 3;
    for (var name : List.of("owner", "ownerSort", "category", "categorySort")) {
      statement.setString(
          at++, attributes.get(name) instanceof Value.Text(String text) ? text : null);
    }
    statement.setString(7, key.partition());
    statement.setString(8, key.sort());
  }
}
