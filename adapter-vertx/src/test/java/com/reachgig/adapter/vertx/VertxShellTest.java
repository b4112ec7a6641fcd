package com.reachgig.adapter.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.vertx.ServerSettings.Limits;
import com.reachgig.adapter.vertx.ServerSettings.Timeouts;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.shell.Call;
import com.reachgig.api.shell.Capability;
import com.reachgig.api.shell.Patience;
import com.reachgig.api.shell.RawSocket;
import com.reachgig.api.shell.Reply;
import com.reachgig.api.shell.ShellUnderTest;
import com.reachgig.api.shell.StreamShellContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VertxShellTest extends StreamShellContract {
  private static final byte[] NO_BODY = {};

  private final AtomicInteger ids = new AtomicInteger();

  @Override
  protected ShellUnderTest start(HttpHandler handler, Patience patience) {
    var linger = Timeouts.USUAL.linger(); // a busy machine needs it to send all of a refused body
    var times = new Timeouts(patience.head(), patience.body(), patience.idle(), linger);
    var settings =
        ServerSettings.of(0, () -> "request-" + ids.incrementAndGet())
            .withTimeouts(times)
            .withLimits(new Limits(bodyLimit(), headLimit(), patience.buffered()))
            .withConcurrency(patience.concurrency())
            .withConnections(patience.connections());
    return new Started(VertxServer.start(settings, handler));
  }

  private record Started(VertxServer server) implements ShellUnderTest {
    @Override
    public Optional<InetSocketAddress> address() {
      return Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    }

    @Override
    public Reply send(Call call) throws Exception {
      return RawSocket.exchange(address().orElseThrow(), call);
    }

    @Override
    public void close() {
      server.close();
    }
  }

  @Override
  protected Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  protected int bodyLimit() {
    return Limits.API_GATEWAY.body();
  }

  @Override
  protected int headLimit() {
    return Limits.API_GATEWAY.head();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2\nab\n0\n\n",
        "2\r\nabXX0\r\n\r\n",
        "0\r\nX: a\n\r\n",
      })
  void chunks_that_end_in_the_wrong_way_are_refused(String body) throws Exception {
    try (var shell = start(_ -> new HttpResponse(200, Headers.of(), NO_BODY), Patience.USUAL);
        var client = new RawSocket(shell.address().orElseThrow())) {
      client.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
      assertThat(client.read().status()).isEqualTo(400);
      assertThat(client.endsInOrder()).isTrue();
    }
  }
}
