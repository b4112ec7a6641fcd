package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.WorkQueueContracts;
import org.junit.jupiter.api.Tag;

@Tag("emulator")
@Tag("containers")
class SqsEmulatorTest extends WorkQueueContracts {
  @Override
  protected QueueFixture fixture() {
    return new SqsFixture(SqsEngine.miniStack());
  }
}
