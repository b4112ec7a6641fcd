package com.reachgig.local;

import java.util.List;

/** Starts an SQS-compatible server, in memory. */
public final class ElasticMq {
  private ElasticMq() {}

  /** A server of one's own. */
  public static ClockedServer start() {
    return ClockedServer.start(
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
                "-Drest-stats.enabled=false"));
  }

  /** The server that all tests of this JVM share; started at the first call. */
  public static ClockedServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final ClockedServer SERVER = start();
  }
}
