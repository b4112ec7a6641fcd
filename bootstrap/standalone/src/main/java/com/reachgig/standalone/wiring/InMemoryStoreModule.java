package com.reachgig.standalone.wiring;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.adapter.inmemory.InMemoryQueues;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import dagger.Module;
import dagger.Provides;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.inject.Singleton;

/** Items and queues that end with the process. */
@Module
final class InMemoryStoreModule {
  private InMemoryStoreModule() {}

  @Provides
  @Singleton
  static Storage storage(InstantSource clock) {
    var queues = new InMemoryQueues(Queues.ALL, clock);
    var items = InMemoryItemStore.of(MarketplaceTable.TABLE, clock);
    return new Storage(
        items, queues::queue, _ -> 0, InMemoryStoreModule::refuse, List::of, queues::close);
  }

  private static void refuse(Path file) {
    throw new PortException(Fault.DENIED, "what is kept in memory has no backup");
  }
}
