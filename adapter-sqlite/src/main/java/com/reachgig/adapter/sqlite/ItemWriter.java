package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.BatchDecision;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies batches to the tables. Everything but {@link #prepare} runs on the writer's thread. */
final class ItemWriter {
  private final Table table;
  private final List<IndexRows> indexes;
  private final InstantSource clock;
  private long lastId;

  ItemWriter(Table table, List<IndexRows> indexes, InstantSource clock, long lastId) {
    this.table = table;
    this.indexes = indexes;
    this.clock = clock;
    this.lastId = lastId;
  }

  Table table() {
    return table;
  }

  InstantSource clock() {
    return clock;
  }

  /** One write's row: what it will be where that is known beforehand, and what it is. */
  private static final class Row {
    private final byte @Nullable [] body;
    private @Nullable Stored stored;
    private long inserted;

    Row(byte @Nullable [] body) {
      this.body = body;
    }
  }

  /** Encodes what the batch stores on the caller's thread, so that the writer's need not. */
  Work<WriteOutcome> prepare(WriteBatch batch) {
    var rows = HashMap.<ItemKey, Row>newHashMap(batch.writes().size());
    for (var write : batch.writes()) {
      rows.put(write.key(), new Row(body(write)));
    }
    return (session, touched) -> apply(session, touched, batch, rows);
  }

  private static byte @Nullable [] body(Write write) {
    return switch (write) {
      case Write.Create(var key, var attributes, var expiresAt) ->
          BodyWriter.encode(new Item(key, attributes, 1, expiresAt));
      case Write.Replace(var key, long version, var attributes, var expiresAt) ->
          BodyWriter.encode(new Item(key, attributes, version + 1, expiresAt));
      case Write.Update _, Write.Delete _, Write.Check _ -> null;
    };
  }

  private WriteOutcome apply(
      Session session, Touched touched, WriteBatch batch, Map<ItemKey, Row> rows)
      throws SQLException {
    long before = session.changes();
    boolean granted = false;
    try {
      for (var write : batch.writes()) {
        read(session, write, row(rows, write.key()));
      }
      var decision = BatchDecision.decide(table, batch, clock.instant(), key -> item(rows, key));
      return switch (decision) {
        case BatchDecision.Refused(var conflict) -> conflict;
        case BatchDecision.Granted(var effects) -> {
          granted = true;
          for (var effect : effects) {
            store(session, touched, effect, row(rows, effect.key()));
          }
          yield new WriteOutcome.Committed();
        }
      };
    } finally {
      if (!granted) {
        takeBack(session, rows);
        session.undone(before);
      }
    }
  }

  /**
   * Finds what is stored. For an item to be created, that is found out by inserting it at once,
   * which succeeds nearly always and costs one statement instead of two.
   */
  private void read(Session session, Write write, Row row) throws SQLException {
    row.stored = null;
    row.inserted = 0;
    if (write instanceof Write.Create create && row.body != null) {
      long id = lastId + 1;
      if (ItemRows.insert(session, id, create.key(), create.expiresAt(), row.body)) {
        lastId = id;
        row.inserted = id;
        return;
      }
    }
    row.stored = ItemRows.find(session, write.key());
  }

  private static void takeBack(Session session, Map<ItemKey, Row> rows) throws SQLException {
    for (var row : rows.values()) {
      if (row.inserted != 0) {
        ItemRows.delete(session, row.inserted);
      }
    }
  }

  private static Row row(Map<ItemKey, Row> rows, ItemKey key) {
    var row = rows.get(key);
    if (row == null) {
      throw new IllegalStateException("no write of the batch is to " + key);
    }
    return row;
  }

  private static @Nullable Item item(Map<ItemKey, Row> rows, ItemKey key) {
    var stored = row(rows, key).stored;
    return stored == null ? null : stored.item();
  }

  private void store(Session session, Touched touched, BatchDecision.Effect effect, Row row)
      throws SQLException {
    var result = effect.result();
    long id = row.inserted;
    touched.item(effect.key());
    if (row.stored != null) {
      id = row.stored.id();
      change(session, id, result, row);
    } else if (result != null && id == 0) {
      id = ++lastId;
      ItemRows.insert(session, id, result.key(), result.expiresAt(), body(result, row));
    }
    move(session, touched, id, effect.stored(), result);
  }

  private static void change(Session session, long id, @Nullable Item result, Row row)
      throws SQLException {
    if (result == null) {
      ItemRows.delete(session, id);
    } else {
      ItemRows.update(session, id, result, body(result, row));
    }
  }

  private static byte[] body(Item result, Row row) {
    return row.body == null ? BodyWriter.encode(result) : row.body;
  }

  /** Stores items as they are, whatever is there; encoded on the caller's thread. */
  Work<Boolean> preparePut(List<Item> items) {
    var bodies = items.stream().map(BodyWriter::encode).toList();
    return (session, touched) -> {
      for (int i = 0; i < bodies.size(); i++) {
        put(session, touched, items.get(i), bodies.get(i));
      }
      return true;
    };
  }

  private void put(Session session, Touched touched, Item item, byte[] body) throws SQLException {
    var row = new Row(body);
    row.stored = ItemRows.find(session, item.key());
    var before = row.stored == null ? null : row.stored.item();
    store(session, touched, new BatchDecision.Effect(item.key(), before, item), row);
  }

  /** Deletes up to that many expired items, and says how many there were. */
  int purge(Session session, Touched touched, int max) throws SQLException {
    var expired = ItemRows.expired(session, clock.instant(), max);
    for (var stored : expired) {
      touched.item(stored.item().key());
      ItemRows.delete(session, stored.id());
      move(session, touched, stored.id(), stored.item(), null);
    }
    return expired.size();
  }

  private void move(
      Session session, Touched touched, long id, @Nullable Item before, @Nullable Item after)
      throws SQLException {
    for (var index : indexes) {
      index.move(
          session,
          touched,
          id,
          before == null ? null : before.attributes(),
          after == null ? null : after.attributes());
    }
  }
}
