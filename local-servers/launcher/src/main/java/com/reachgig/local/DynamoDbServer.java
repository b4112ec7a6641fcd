package com.reachgig.local;

import java.net.URI;

/**
 * A DynamoDB-compatible server on this machine: {@link MiniStack}. Where {@code
 * REACHGIG_TEST_DYNAMODB} names the endpoint of another engine, tests use that one instead.
 */
public final class DynamoDbServer implements AutoCloseable {
  private static final String OTHER = "REACHGIG_TEST_DYNAMODB";

  private final ClockedServer server;

  private DynamoDbServer(ClockedServer server) {
    this.server = server;
  }

  /** A server of one's own. */
  public static DynamoDbServer start() {
    return new DynamoDbServer(MiniStack.start("dynamodb"));
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

  private static final class Shared {
    static final URI ENDPOINT = endpoint();

    private static URI endpoint() {
      var other = System.getenv(OTHER);
      if (other != null) {
        return URI.create(other);
      }
      return MiniStack.isElsewhere() ? MiniStack.shared().endpoint() : start().endpoint();
    }
  }
}
