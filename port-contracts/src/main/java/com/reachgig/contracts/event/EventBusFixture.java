package com.reachgig.contracts.event;

import com.reachgig.ports.event.EventBus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a bus of the adapter under test. */
public interface EventBusFixture {

  /** Opens a bus with the names of the subscribers of each type of event. */
  Session open(Map<String, List<String>> subscribers);

  /** What the adapter's subscribers can be made to do. */
  Set<Trait> traits();

  /** What not every fixture can do. */
  enum Trait {
    /** A subscriber can be made to fail. */
    BREAKABLE
  }

  /** A bus that is open. */
  interface Session extends AutoCloseable {
    EventBus bus();

    /**
     * The ids of the events that have come to a subscriber since the last call, repeated or not.
     */
    List<String> delivered(String subscriber);

    /**
     * Makes a subscriber's queue fail from now on, or work again.
     *
     * @throws UnsupportedOperationException without {@link Trait#BREAKABLE}
     */
    void setBroken(String subscriber, boolean broken);

    @Override
    void close();
  }
}
