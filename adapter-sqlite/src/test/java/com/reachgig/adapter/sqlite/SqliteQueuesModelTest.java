package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.queue.ModelContract;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 200)
final class SqliteQueuesModelTest extends ModelContract {
  SqliteQueuesModelTest() {
    super(new SqliteQueueFixture(), new ReferenceQueueFixture());
  }
}
