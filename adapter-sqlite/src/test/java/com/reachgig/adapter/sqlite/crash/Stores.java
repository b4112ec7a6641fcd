package com.reachgig.adapter.sqlite.crash;

import com.reachgig.adapter.sqlite.CrashSeam;
import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** An item store and a queue, open. */
record Stores(ItemStore items, WorkQueue queue, Runnable closing) implements AutoCloseable {
  static final String INDEX = "byValue";

  static final Table TABLE =
      new Table(
          List.of(
              new Index(
                  INDEX,
                  Target.INDEX_PARTITION,
                  Target.INDEX_SORT,
                  new Index.Projection.Everything())));

  static final QueueSettings QUEUE =
      new QueueSettings(
          "work", Duration.ofSeconds(30), Duration.ofDays(14), QueueSettings.Order.NONE, null);

  /** Little, so that a round of a second sees the log moved and begun anew, again and again. */
  private static final long WAL_BYTES = 512 * 1_024;

  /** Opens those in a data folder. */
  static Stores open(Path folder, InstantSource clock, Spoiled spoiled) {
    var queues = List.of(QUEUE);
    var settings = SqliteSettings.standard().walBytes(WAL_BYTES);
    var database =
        spoiled == Spoiled.SYNCHRONOUS_NORMAL
            ? CrashSeam.openUnsynced(folder, TABLE, queues, settings, clock)
            : SqliteDatabase.open(folder, TABLE, queues, settings, clock);
    return new Stores(database.items(), database.queue(QUEUE.name()), database::close);
  }

  @Override
  public void close() {
    closing.run();
  }
}
