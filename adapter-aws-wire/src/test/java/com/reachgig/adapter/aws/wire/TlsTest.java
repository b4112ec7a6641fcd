package com.reachgig.adapter.aws.wire;

import static com.reachgig.adapter.aws.wire.Reactions.answer;
import static com.reachgig.adapter.aws.wire.Reactions.ends;
import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.ScriptedServer.Reaction;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.TestCertificate;
import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted calls, to the right server only. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TlsTest {
  private static final Reaction GOOD = answer("{\"a\":\"b\"}");
  private static final Call ONCE = new Call("PutItem", Resend.UNSENT_ONLY);

  private final ManualClock clock = new ManualClock();
  private final SSLContext tls;
  private ScriptedServer server;

  TlsTest(@TempDir Path folder) throws Exception {
    tls = TestCertificate.context(folder);
  }

  @BeforeEach
  void start() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    server =
        new ScriptedServer(
            tls.getServerSocketFactory().createServerSocket(0, 50, loopback), "https");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void calls_share_an_encrypted_connection() throws IOException {
    server.then(GOOD, GOOD, GOOD);
    try (JsonClient client = client(server.uri())) {
      for (int i = 0; i < 3; i++) {
        assertThat(WireTest.call(client, ONCE)).isEqualTo("b");
      }
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_warm_client_has_its_encrypted_connection() throws InterruptedException {
    server.then(GOOD);
    try (JsonClient client = client(server.uri())) {
      client.warm();
      server.awaitHandshake(); // tickets that come later look like an end of the connection
      assertThat(WireTest.call(client, ONCE)).isEqualTo("b");
    }
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void a_server_that_lacks_the_quick_group_is_offered_all() throws IOException {
    server.close();
    server = new ScriptedServer(takingOnly("secp384r1"), "https");
    server.then(ends(GOOD), GOOD);
    try (JsonClient client = client(server.uri())) {
      assertThat(WireTest.call(client, ONCE)).isEqualTo("b");
      int connections = server.connections();
      assertThat(WireTest.call(client, ONCE)).isEqualTo("b");
      assertThat(server.connections()).isEqualTo(connections + 1); // it is known by now
    }
  }

  private ServerSocket takingOnly(String group) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    SSLServerSocket socket =
        (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, loopback);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setNamedGroups(new String[] {group});
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Test
  void large_bodies_arrive_whole() {
    String large = "é".repeat(500_000);
    server.then(answer("{\"a\":\"" + large + "\"}"));
    try (JsonClient client = client(server.uri())) {
      assertThat(
              client.<String>call(
                  ONCE,
                  json -> {
                    json.startObject();
                    json.field("q", large);
                    json.endObject();
                  },
                  WireTest::a))
          .isEqualTo(large);
    }
    assertThat(server.requests().getFirst().body()).hasSize(500_000 + 8);
  }

  @Test
  void a_write_survives_a_connection_that_the_server_closed_in_time() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    server.then(
        peer -> {
          ends(GOOD).to(peer);
          closed.countDown();
        },
        GOOD);
    try (JsonClient client = client(server.uri())) {
      WireTest.call(client, ONCE);
      closed.await();
      assertThat(WireTest.call(client, ONCE)).isEqualTo("b");
    }
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void a_certificate_that_is_not_trusted_gets_no_request() {
    Settings settings = Settings.at(server.uri(), Credentials.of("id", "secret"));
    assertNothingSent(settings);
  }

  @Test
  void a_certificate_for_another_host_gets_no_request() {
    URI other = URI.create(server.uri().toString().replace("localhost", "127.0.0.1"));
    assertNothingSent(trusting(other));
  }

  private void assertNothingSent(Settings settings) {
    Outside outside = new Scripted(clock::advance, 0, "");
    try (JsonClient client = new JsonClient(Service.SQS, settings, outside)) {
      assertFault(Fault.UNAVAILABLE, () -> WireTest.call(client, ONCE));
    }
    assertThat(server.requests()).isEmpty();
  }

  private JsonClient client(URI endpoint) {
    return new JsonClient(
        Service.DYNAMODB, trusting(endpoint), new Scripted(clock::advance, 0, "invocation"));
  }

  private Settings trusting(URI endpoint) {
    TimeOuts timeOuts =
        new TimeOuts(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(50),
            Duration.ofSeconds(50));
    return Settings.at(endpoint, Credentials.of("id", "secret"))
        .withTimeOuts(timeOuts)
        .withTls(tls::getSocketFactory);
  }
}
