package com.reachgig.bench.lambda;

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
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.session.Role;
import com.reachgig.local.DynamoDbServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A table with one member in it, a stand-in for Secrets Manager, and a function's environment. */
final class Cloud implements AutoCloseable {
  static final String REGION = "eu-central-1";
  static final String CREDENTIAL = "bench";
  private static final String TABLE = "bench";
  private static final String CALLER =
      "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}";

  private final DynamoDbServer engine = DynamoDbServer.start();
  private final HttpServer secrets;

  private Cloud(HttpServer secrets) {
    this.secrets = secrets;
  }

  static Cloud start() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var secrets = HttpServer.create(address, 0);
    var answer = secret();
    secrets.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    secrets.start();
    var cloud = new Cloud(secrets);
    cloud.fill();
    return cloud;
  }

  private static byte[] secret() {
    var times = new KeyMint.Times(Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(1));
    var keys = new KeyMint(times, InstantSource.system()).first();
    return ("{\"SecretString\":\"" + keys.replace("\"", "\\\"") + "\"}").getBytes(UTF_8);
  }

  private void fill() {
    var clock = InstantSource.system();
    try (var client = client()) {
      DynamoDbTables.create(client, definition());
      var items = DynamoDbItemStore.of(client, definition(), clock);
      var ids = new TimeOrderedIds(clock);
      CreateAccount.on(items, new Argon2idHasher(1), ids::get, clock)
          .create("ada@example.org", "correct horse battery", Role.MEMBER);
    }
  }

  static TableDefinition definition() {
    return new TableDefinition(TABLE, MarketplaceTable.TABLE);
  }

  JsonClient client() {
    var credentials = Credentials.of(CREDENTIAL, CREDENTIAL);
    return JsonClient.of(Service.DYNAMODB, Settings.at(endpoint(), credentials).withRegion(REGION));
  }

  URI endpoint() {
    return engine.endpoint();
  }

  Map<String, String> environment() {
    var variables = new HashMap<String, String>();
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_ACCESS_KEY_ID", CREDENTIAL);
    variables.put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + secrets.getAddress().getPort());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", endpoint().toString());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", "api");
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/api");
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "1");
    variables.put("REACHGIG_FUNCTION", "api");
    variables.put("REACHGIG_TABLE", TABLE);
    variables.put("REACHGIG_KEYS_SECRET", "keys");
    variables.put("REACHGIG_METRICS_NAMESPACE", "ReachGig");
    return variables;
  }

  /** A token of the member, good for ten minutes. */
  static String logIn(FunctionProcess function) throws Exception {
    var answer = function.ask(Requests.post("/v1/auth/login", "", CALLER));
    return Requests.member("accessToken", answer.answer());
  }

  /** The path of a gig that anybody may read. */
  static String publish(FunctionProcess function, String token) throws Exception {
    var created = function.ask(Requests.postGig(token)).answer();
    var path = "/v1/gigs/" + Requests.member("id", created);
    function.ask(Requests.post(path + "/publish", token, ""));
    return path;
  }

  @Override
  public void close() {
    secrets.stop(0);
    engine.close();
  }
}
