package com.reachgig.adapter.aws.emf;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.contracts.metric.MetricsFixture;
import java.time.InstantSource;

/** Metrics whose log goes to a CloudWatch of their own. */
final class EmfFixture implements MetricsFixture {

  @Override
  public Session open(InstantSource clock) {
    FakeCloudWatch cloudWatch = new FakeCloudWatch();
    return new EmfSession(cloudWatch, metrics(cloudWatch, clock));
  }

  static EmfMetrics metrics(FakeCloudWatch cloudWatch, InstantSource clock) {
    Settings wire =
        Settings.at(cloudWatch.endpoint(), Credentials.of("key", "secret")).withClock(clock);
    return EmfMetrics.open("ReachGig", cloudWatch.log()::take, wire);
  }

  private record EmfSession(FakeCloudWatch cloudWatch, EmfMetrics metrics) implements Session {

    @Override
    public void settle() {
      metrics.flush();
    }

    @Override
    public void close() {
      metrics.close();
      cloudWatch.close();
    }
  }
}
