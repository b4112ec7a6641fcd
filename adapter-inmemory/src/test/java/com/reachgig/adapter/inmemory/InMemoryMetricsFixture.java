package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.metric.MetricsFixture;
import com.reachgig.ports.metric.Metrics;
import java.time.InstantSource;

/** Metrics in memory, where a measurement can be read at once. */
final class InMemoryMetricsFixture implements MetricsFixture {

  @Override
  public Session open(InstantSource clock) {
    return new SettledSession(new InMemoryMetrics(clock));
  }

  record SettledSession(Metrics metrics) implements Session {
    @Override
    public void settle() {}

    @Override
    public void close() {}
  }
}
