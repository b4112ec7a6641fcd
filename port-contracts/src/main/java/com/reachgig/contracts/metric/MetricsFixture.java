package com.reachgig.contracts.metric;

import com.reachgig.ports.metric.Metrics;
import java.time.InstantSource;

/** Makes metrics of the adapter under test. */
public interface MetricsFixture {

  /** Opens metrics that have measured nothing. */
  Session open(InstantSource clock);

  /** Metrics that are open. */
  interface Session extends AutoCloseable {
    Metrics metrics();

    /** Returns when everything that was measured can be read. */
    void settle();

    @Override
    void close();
  }
}
