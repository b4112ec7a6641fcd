package com.reachgig.local;

import java.net.URI;
import java.util.List;

/** An SQS-compatible server on this machine, in memory, with a clock that tests can move. */
public final class ElasticMq implements AutoCloseable {
  private final ClockedServer started;

  private ElasticMq(ClockedServer started) {
    this.started = started;
  }

  /** A server of one's own. */
  public static ElasticMq start() {
    return new ElasticMq(
        ClockedServer.start(
            "sqs",
            List.of("org.elasticmq."),
            "org.elasticmq.server.Main",
            port ->
                List.of(
                    "-Drest-sqs.bind-hostname=127.0.0.1",
                    "-Drest-sqs.bind-port=" + port,
                    "-Dnode-address.host=127.0.0.1",
                    "-Dnode-address.port=" + port,
                    "-Drest-sqs.sqs-limits=strict",
                    "-Drest-stats.enabled=false")));
  }

  /** The server that all tests of this JVM share; started at the first call. */
  public static ElasticMq shared() {
    return Shared.SERVER;
  }

  public URI endpoint() {
    return started.server().endpoint();
  }

  /** What the server takes for the time. */
  public SharedClock clock() {
    return started.clock();
  }

  @Override
  public void close() {
    started.server().close();
  }

  private static final class Shared {
    static final ElasticMq SERVER = start();
  }
}
