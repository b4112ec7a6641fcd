package com.reachgig.local;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A DynamoDB-compatible server on this machine, in memory: MiniStack, whose licence allows that
 * anybody tests with it. Where {@code REACHGIG_TEST_DYNAMODB} names the endpoint of another engine,
 * tests use that one instead.
 */
public final class DynamoDbLocal implements AutoCloseable {
  private static final String NAME = "dynamodb";
  private static final String OTHER = "REACHGIG_TEST_DYNAMODB";

  private final LocalServer server;

  private DynamoDbLocal(LocalServer server) {
    this.server = server;
  }

  /** A server of one's own. */
  public static DynamoDbLocal start() {
    return new DynamoDbLocal(LocalServer.start(launch()));
  }

  /** The endpoint that all tests of this JVM share; started at the first call. */
  public static URI shared() {
    return Shared.ENDPOINT;
  }

  /** Whether {@link #shared} is another engine than this one. */
  public static boolean isOther() {
    return System.getenv(OTHER) != null;
  }

  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }

  private static Launch launch() {
    var folder = ServerFolder.of(NAME);
    var python = folder.resolve("target/python/bin/python").toString();
    var state = folder.resolve("target/state").toString();
    return new Launch(
        NAME,
        _ -> List.of(python, folder.resolve("serve.py").toString()),
        port ->
            Map.of(
                "GATEWAY_PORT", Integer.toString(port),
                "BIND_HOST", "127.0.0.1",
                "SERVICES", "dynamodb",
                "IOT_MTLS_ENABLED", "0",
                "SFTP_ENABLED", "0",
                "LOG_LEVEL", "WARNING",
                "STATE_DIR", state,
                "S3_DATA_DIR", state));
  }

  private static final class Shared {
    static final URI ENDPOINT = endpoint();

    private static URI endpoint() {
      var other = System.getenv(OTHER);
      return other == null ? start().endpoint() : URI.create(other);
    }
  }
}
