package com.reachgig.stories;

import com.reachgig.adapter.security.KeyMint;
import com.reachgig.api.json.JsonEncoder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/** Stands in for Secrets Manager, and knows one secret: the keys of a marketplace. */
final class KeySecret implements AutoCloseable {
  private final HttpServer server;

  private KeySecret(HttpServer server) {
    this.server = server;
  }

  static KeySecret start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var times = new KeyMint.Times(Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(1));
    var keys = new KeyMint(times, InstantSource.system()).first();
    var json =
        JsonEncoder.encode(
            out -> {
              out.startObject();
              out.field("SecretString", keys);
              out.endObject();
            });
    server.createContext("/", exchange -> answer(exchange, json));
    server.start();
    return new KeySecret(server);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, byte[] json) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
