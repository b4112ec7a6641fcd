package com.reachgig.aws.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbItemStore;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.security.Argon2idHasher;
import com.reachgig.adapter.security.KeyMint;
import com.reachgig.adapter.security.TimeOrderedIds;
import com.reachgig.aws.journey.Caller;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.session.Role;
import com.reachgig.local.DynamoDbServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one copy finds around it: a table with one member behind a watched connection, the secret
 * with the keys, and the server that gives a restored function its credentials.
 */
final class Surroundings implements AutoCloseable {
  /** Copies that draw alike would get into each other's way in one. */
  private static final AtomicInteger REGIONS = new AtomicInteger();

  static final String EMAIL = "ada@example.org";
  static final String PASSWORD = "correct horse battery";

  final WatchedServer table = new WatchedServer(DynamoDbServer.shared());

  /** How often the keys that sign tokens were asked for. */
  final AtomicInteger keysRead = new AtomicInteger();

  private final TableDefinition definition =
      new TableDefinition("t" + UUID.randomUUID(), MarketplaceTable.TABLE);
  private final String region = "test-" + REGIONS.incrementAndGet();

  private final AtomicInteger credentials = new AtomicInteger();
  private final HttpServer others =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

  Surroundings() throws IOException {
    fill();
    var secret = secret();
    others.createContext(
        "/",
        exchange -> {
          keysRead.incrementAndGet();
          answer(exchange, secret);
        });
    others.createContext("/credentials", exchange -> answer(exchange, nextCredentials()));
    others.start();
  }

  private void fill() {
    var endpoint = Settings.at(DynamoDbServer.shared(), Credentials.of("test", "test"));
    var settings = endpoint.withRegion(region);
    var clock = InstantSource.system();
    try (var client = JsonClient.of(Service.DYNAMODB, settings)) {
      DynamoDbTables.create(client, definition);
      var items = DynamoDbItemStore.of(client, definition, clock);
      var ids = new TimeOrderedIds(clock);
      CreateAccount.on(items, new Argon2idHasher(1), ids::get, clock)
          .create(EMAIL, PASSWORD, Role.MEMBER);
    }
  }

  private static String secret() {
    var times = new KeyMint.Times(Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(1));
    var keys = new KeyMint(times, InstantSource.system()).first();
    return "{\"SecretString\":\"" + keys.replace("\"", "\\\"") + "\"}";
  }

  /** Others each time, and good for longer than the test takes. */
  private String nextCredentials() {
    return "{\"AccessKeyId\":\"key-%d\",\"SecretAccessKey\":\"s\",\"Token\":\"t\",\"Expiration\":\"%s\"}"
        .formatted(
            credentials.incrementAndGet(), Instant.now().plus(Duration.ofHours(6)).toString());
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** The environment of a function that is started for a snapshot. */
  Map<String, String> environment() {
    var near = "http://127.0.0.1:" + others.getAddress().getPort();
    var variables = new HashMap<String, String>();
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    variables.put("AWS_REGION", region);
    variables.put("AWS_ACCESS_KEY_ID", "");
    variables.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", near + "/credentials");
    variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a");
    variables.put("AWS_ENDPOINT_URL", near);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", "http://" + MovingHost.NAME + ":" + table.port());
    variables.put("REACHGIG_FUNCTION", "api");
    variables.put("REACHGIG_TABLE", definition.name());
    variables.put("REACHGIG_KEYS_SECRET", "keys");
    variables.put("REACHGIG_ORIGIN_KEYS", Caller.ORIGIN_KEY);
    return variables;
  }

  @Override
  public void close() throws IOException {
    others.stop(0);
    table.close();
  }
}
