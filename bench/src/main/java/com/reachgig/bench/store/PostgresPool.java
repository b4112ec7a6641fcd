package com.reachgig.bench.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Connections to the peer, each used by one caller at a time. */
final class PostgresPool implements AutoCloseable {
  private final int size;
  private final BlockingQueue<Connection> free;

  /** What is done on a connection. */
  interface Call<T> {
    T on(Connection connection) throws SQLException;
  }

  PostgresPool(String url, int size) throws SQLException {
    this.size = size;
    free = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      free.add(DriverManager.getConnection(url));
    }
  }

  <T> T call(Call<T> call) {
    Connection connection = null;
    try {
      connection = free.take();
      return call.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      if (connection != null) {
        free.add(connection);
      }
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < size; i++) {
      call(
          connection -> {
            connection.close();
            return true;
          });
    }
  }
}
