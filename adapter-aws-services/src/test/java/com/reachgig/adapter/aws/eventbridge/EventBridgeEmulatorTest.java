package com.reachgig.adapter.aws.eventbridge;

import com.reachgig.contracts.event.DeliveryContract;
import com.reachgig.contracts.event.EventBusFixture;
import com.reachgig.contracts.event.PartialFailureContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("emulator")
@Tag("containers")
class EventBridgeEmulatorTest {
  private static final EventBusFixture FIXTURE = new EventBridgeFixture(EmulatedRules::new);

  @Nested
  class Delivery extends DeliveryContract {
    Delivery() {
      super(FIXTURE);
    }
  }

  @Nested
  class PartialFailure extends PartialFailureContract {
    PartialFailure() {
      super(FIXTURE);
    }
  }
}
