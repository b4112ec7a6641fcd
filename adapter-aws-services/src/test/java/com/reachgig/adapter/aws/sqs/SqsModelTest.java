package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.queue.ModelContract;
import java.time.Duration;
import net.jqwik.api.PropertyDefaults;

/** With few tries: each call goes to another process, and a redrive waits for a second. */
@PropertyDefaults(tries = 15)
final class SqsModelTest extends ModelContract {
  /** Longer than any sequence, since ElasticMQ keeps everything. */
  private static final Duration RETENTION = Duration.ofDays(10).plusSeconds(2);

  SqsModelTest() {
    super(
        new LookingAgain(new SqsFixture(SqsEngine.elasticMq())), new ReferenceFixture(), RETENTION);
  }
}
