package com.reachgig.bench.store;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.ports.item.ItemStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** The embedded store, as it ships. */
record SqliteSubject(String name, SqliteDatabase database) implements Subject {

  static SqliteSubject open(String name, Path folder, SqliteSettings settings) {
    return new SqliteSubject(
        name, SqliteDatabase.open(folder, Gigs.TABLE, List.of(), settings, InstantSource.system()));
  }

  @Override
  public ItemStore store() {
    return database.items();
  }

  @Override
  public long cpuNanos() {
    return Cpu.ofThisProcess();
  }

  @Override
  public void close() {
    database.close();
  }
}
