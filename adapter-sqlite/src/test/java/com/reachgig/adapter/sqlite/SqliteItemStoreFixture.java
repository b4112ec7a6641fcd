package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.Medium;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in a folder of its own. */
final class SqliteItemStoreFixture implements ItemStoreFixture {
  private final ManualClock clock = new ManualClock();
  private final Path folder = Folders.create();
  private final SqliteSettings settings;
  private Table table = new Table(List.of());
  private @Nullable SqliteDatabase database;

  SqliteItemStoreFixture(SqliteSettings settings) {
    this.settings = settings;
  }

  @Override
  public ItemStore open(Table table) {
    this.table = table;
    database = SqliteDatabase.open(folder, table, List.of(), settings, clock);
    return database.items();
  }

  @Override
  public ManualClock clock() {
    return clock;
  }

  /** Without its table the file fails every statement. What a cache holds cannot fail. */
  @Override
  public Medium medium() {
    return settings.itemCacheBytes() > 0
        ? new Medium.Infallible("what was read is in memory")
        : new Medium.Fallible(
            () -> execute("ALTER TABLE items RENAME TO gone"),
            () -> execute("ALTER TABLE gone RENAME TO items"));
  }

  private void execute(String sql) {
    try (var session = Connections.open(folder.resolve(SqliteDatabase.FILE), false)) {
      session.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<ItemStore> reopen() {
    if (database != null) {
      database.close();
    }
    return Optional.of(open(table));
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
    Folders.delete(folder);
  }
}
