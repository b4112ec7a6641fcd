package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.queue.ModelContract;

final class SqliteQueuesModelTest extends ModelContract {
  SqliteQueuesModelTest() {
    super(new SqliteQueueFixture(), new ReferenceQueueFixture());
  }
}
