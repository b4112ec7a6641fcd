package com.reachgig.adapter.sqlite;

import com.reachgig.contracts.queue.ConcurrencyContract;
import com.reachgig.contracts.queue.DeadLetterContract;
import com.reachgig.contracts.queue.DeliveryContract;
import com.reachgig.contracts.queue.DurabilityContract;
import com.reachgig.contracts.queue.FaultContract;
import com.reachgig.contracts.queue.LimitsContract;
import com.reachgig.contracts.queue.LongPollContract;
import com.reachgig.contracts.queue.OrderContract;
import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.RetentionContract;
import com.reachgig.contracts.queue.VisibilityContract;
import org.junit.jupiter.api.Nested;

class SqliteQueuesTest {
  private static final QueueFixture FIXTURE = new SqliteQueueFixture();

  @Nested
  class Delivery extends DeliveryContract {
    Delivery() {
      super(FIXTURE);
    }
  }

  @Nested
  class Visibility extends VisibilityContract {
    Visibility() {
      super(FIXTURE);
    }
  }

  @Nested
  class DeadLetter extends DeadLetterContract {
    DeadLetter() {
      super(FIXTURE);
    }
  }

  @Nested
  class Order extends OrderContract {
    Order() {
      super(FIXTURE);
    }
  }

  @Nested
  class Retention extends RetentionContract {
    Retention() {
      super(FIXTURE);
    }
  }

  @Nested
  class Limits extends LimitsContract {
    Limits() {
      super(FIXTURE);
    }
  }

  @Nested
  class LongPoll extends LongPollContract {
    LongPoll() {
      super(FIXTURE);
    }
  }

  @Nested
  class Faults extends FaultContract {
    Faults() {
      super(FIXTURE);
    }
  }

  @Nested
  class Durability extends DurabilityContract {
    Durability() {
      super(FIXTURE);
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    Concurrency() {
      super(FIXTURE);
    }
  }
}
