package com.reachgig.bench.store;

import com.reachgig.ports.item.ItemStore;
import java.sql.SQLException;

/** The peer, on a server of this machine. Its table {@code items} is dropped and made anew. */
record PostgresSubject(PostgresPool pool, ItemStore store) implements Subject {

  static PostgresSubject open(String url, int connections) {
    try {
      var pool = new PostgresPool(url, connections);
      for (var sql : PostgresItemStore.SCHEMA) {
        pool.call(connection -> connection.createStatement().execute(sql));
      }
      return new PostgresSubject(pool, new PostgresItemStore(pool));
    } catch (SQLException e) {
      throw new IllegalArgumentException("PostgreSQL cannot be reached at " + url, e);
    }
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public long cpuNanos() {
    return Cpu.ofThisProcess() + Cpu.ofProcesses("postgres");
  }

  @Override
  public void close() {
    pool.close();
  }
}
