package com.reachgig.adapter.aws.emf;

import static java.util.stream.Collectors.joining;

import com.reachgig.adapter.aws.emf.EmfLog.Datum;
import com.reachgig.adapter.aws.fake.Tree;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.contracts.metric.MetricsFixture;
import com.reachgig.local.MiniStack;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * CloudWatch in the emulator. It makes no metrics of lines, so what the lines say is put there, and
 * read back as everywhere.
 */
final class EmulatedCloudWatch implements MetricsFixture {
  private static final int MOST = 1_000;

  @Override
  public Session open(InstantSource clock) {
    var server = MiniStack.shared();
    server.clock().set(clock.instant());
    Settings wire =
        Settings.at(server.endpoint(), Credentials.of("test", "test")).withClock(server.clock());
    EmfLog log = new EmfLog();
    String namespace = "n" + UUID.randomUUID();
    return new Emulated(
        log,
        JsonClient.of(Service.CLOUDWATCH, wire),
        EmfMetrics.open(namespace, log::take, wire.withClock(clock)),
        () -> server.clock().set(clock.instant()));
  }

  private record Emulated(EmfLog log, JsonClient client, EmfMetrics metrics, Runnable tellTime)
      implements Session {

    @Override
    public void settle() {
      tellTime.run();
      metrics.flush();
      List<Datum> data = log.drain();
      IntStream.iterate(0, i -> i < data.size(), i -> i + MOST)
          .mapToObj(i -> data.subList(i, Math.min(data.size(), i + MOST)))
          .forEach(this::put);
    }

    @Override
    public void close() {
      metrics.close();
      client.close();
    }

    private void put(List<Datum> data) {
      String body =
          "{\"Namespace\":%s,\"MetricData\":[%s]}"
              .formatted(
                  Tree.quote(data.getFirst().namespace()),
                  data.stream().map(Emulated::json).collect(joining(",")));
      client.call(new Call("PutMetricData", Resend.UNSENT_ONLY), json -> json.raw(body), _ -> "");
    }

    private static String json(Datum datum) {
      return "{\"MetricName\":%s,\"Dimensions\":[%s],\"Timestamp\":%s,\"Value\":%s}"
          .formatted(
              Tree.quote(datum.name()),
              datum.dimensions().entrySet().stream().map(Emulated::json).collect(joining(",")),
              datum.millis() / 1e3,
              datum.value());
    }

    private static String json(Map.Entry<String, String> dimension) {
      return "{\"Name\":%s,\"Value\":%s}"
          .formatted(Tree.quote(dimension.getKey()), Tree.quote(dimension.getValue()));
    }
  }
}
