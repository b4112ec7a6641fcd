package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.WorkQueueContracts;

class InMemoryQueuesTest extends WorkQueueContracts {
  @Override
  protected QueueFixture fixture() {
    return new InMemoryQueueFixture();
  }
}
