package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.QueueSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Lets the crash tests, which are outside of this package, open a store that is spoiled. */
public final class CrashSeam {
  private CrashSeam() {}

  /** A store whose commits do not wait for the disk. */
  public static SqliteDatabase openUnsynced(
      Path folder,
      Table table,
      List<QueueSettings> queues,
      SqliteSettings settings,
      InstantSource clock) {
    return SqliteDatabase.open(folder, table, queues, settings, clock, Durability.UNSYNCED);
  }
}
