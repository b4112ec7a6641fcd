package com.reachgig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LocalServerTest {
  @Test
  void a_server_answers_once_it_is_started_and_not_after_it_is_closed() {
    var server = DynamoDbServer.start();
    assertThat(Answers.at(server.endpoint())).isTrue();
    server.close();
    assertThat(Answers.at(server.endpoint())).isFalse();
  }

  @Test
  void a_server_in_java_runs_in_a_process_of_its_own() {
    try (var server = LocalServer.start(echo())) {
      assertThat(Answers.at(server.endpoint())).isTrue();
    }
  }

  @Test
  void a_server_ends_with_its_parents_side_of_standard_input() throws Exception {
    var process = new ProcessBuilder(echo().command().apply(0)).start();
    assertThat(process.isAlive()).isTrue();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_server_that_dies_is_reported_with_its_log() {
    var broken = new Launch("ministack", _ -> List.of("false"), _ -> Map.of());
    assertThatThrownBy(() -> LocalServer.start(broken)).hasMessageContaining("logs");
  }

  private static Launch echo() {
    return Launch.java(
        "ministack",
        System.getProperty("java.class.path"),
        Echo.class.getName(),
        port -> List.of(Integer.toString(port)));
  }

  public static final class Echo {
    private Echo() {}

    public static void main(String[] arguments) throws Exception {
      var address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
      var server = HttpServer.create(address, 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
    }
  }
}
