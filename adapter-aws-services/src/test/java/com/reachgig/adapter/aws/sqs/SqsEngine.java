package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.local.ElasticMq;
import com.reachgig.local.MiniStack;
import com.reachgig.local.SharedClock;

/**
 * A server of queues.
 *
 * @param region as in the names of its resources
 * @param clock what it takes for the time
 */
record SqsEngine(Settings wire, String region, SharedClock clock) {
  static final String ACCOUNT = "000000000000";

  static SqsEngine elasticMq() {
    var server = ElasticMq.shared();
    Settings wire = Settings.at(server.endpoint(), Credentials.of("key", "secret"));
    return new SqsEngine(wire, "elasticmq", server.clock());
  }

  /** It refuses what was not signed at its time. */
  static SqsEngine miniStack() {
    var server = MiniStack.shared();
    Settings wire = Settings.at(server.endpoint(), Credentials.of("test", "test"));
    return new SqsEngine(wire.withClock(server.clock()), "us-east-1", server.clock());
  }
}
