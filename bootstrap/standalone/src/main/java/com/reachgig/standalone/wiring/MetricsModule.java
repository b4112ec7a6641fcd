package com.reachgig.standalone.wiring;

import com.reachgig.adapter.inmemory.InMemoryMetrics;
import com.reachgig.adapter.inmemory.PrometheusText;
import com.reachgig.ports.metric.Metrics;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import javax.inject.Singleton;

/** Measurements, which are kept in the process and shown to Prometheus. */
@Module
interface MetricsModule {
  @Provides
  @Singleton
  static InMemoryMetrics measurements(InstantSource clock) {
    return new InMemoryMetrics(clock);
  }

  @Binds
  Metrics metrics(InMemoryMetrics metrics);

  @Provides
  @Singleton
  static PrometheusText prometheus(InMemoryMetrics metrics) {
    return new PrometheusText(metrics);
  }
}
