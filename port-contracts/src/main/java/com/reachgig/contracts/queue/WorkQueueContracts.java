package com.reachgig.contracts.queue;

import org.junit.jupiter.api.Nested;

/** Every contract of {@link com.reachgig.ports.queue.WorkQueue} but the model-based one. */
public abstract class WorkQueueContracts {

  /** A fixture for one test. */
  protected abstract QueueFixture fixture();

  @Nested
  final class Deliveries extends DeliveryContract {
    Deliveries() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Visibility extends VisibilityContract {
    Visibility() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class DeadLetters extends DeadLetterContract {
    DeadLetters() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Orders extends OrderContract {
    Orders() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Retention extends RetentionContract {
    Retention() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Limits extends LimitsContract {
    Limits() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class LongPolls extends LongPollContract {
    LongPolls() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Faults extends FaultContract {
    Faults() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Durability extends DurabilityContract {
    Durability() {
      super(WorkQueueContracts.this.fixture());
    }
  }

  @Nested
  final class Concurrency extends ConcurrencyContract {
    Concurrency() {
      super(WorkQueueContracts.this.fixture());
    }
  }
}
