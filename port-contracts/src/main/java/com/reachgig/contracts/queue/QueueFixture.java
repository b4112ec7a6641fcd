package com.reachgig.contracts.queue;

import com.reachgig.ports.queue.QueueSettings;
import com.reachgig.ports.queue.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Makes the queues of the adapter under test. */
public interface QueueFixture {

  /** Opens new, empty queues. */
  Session open(List<QueueSettings> queues, InstantSource clock);

  /** What the adapter can do beyond the port; the contracts hold it to just that. */
  Set<Trait> traits();

  /** What not every adapter can do. */
  enum Trait {
    /** What was acknowledged to the caller outlives the end of the process. */
    DURABLE,

    /** Receivers end with the process, and what they had in hand for the first time is due then. */
    RELEASING
  }

  /** Queues that are open. */
  interface Session extends AutoCloseable {
    WorkQueue queue(String name);

    /** Closes the queues as the end of the process would, and opens those of the same place. */
    Session reopen();

    @Override
    void close();
  }
}
