package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Queues in a folder of their own, which outlive the process. */
final class SqliteQueueFixture implements QueueFixture {

  @Override
  public Session open(List<QueueSettings> queues, InstantSource clock) {
    var folder = Folders.create();
    try {
      return FileSession.open(folder, queues, clock);
    } catch (RuntimeException refused) {
      Folders.delete(folder);
      throw refused;
    }
  }

  @Override
  public Set<Trait> traits() {
    return Set.of(Trait.DURABLE, Trait.RELEASING);
  }

  private record FileSession(
      Path folder, List<QueueSettings> settings, InstantSource clock, SqliteDatabase database)
      implements Session {

    static FileSession open(Path folder, List<QueueSettings> settings, InstantSource clock) {
      var none = new Table(List.of());
      var database = SqliteDatabase.open(folder, none, settings, SqliteSettings.standard(), clock);
      return new FileSession(folder, settings, clock, database);
    }

    @Override
    public WorkQueue queue(String name) {
      return database.queue(name);
    }

    @Override
    public Session reopen() {
      database.close();
      return open(folder, settings, clock);
    }

    @Override
    public void close() {
      database.close();
      Folders.delete(folder);
    }
  }
}
