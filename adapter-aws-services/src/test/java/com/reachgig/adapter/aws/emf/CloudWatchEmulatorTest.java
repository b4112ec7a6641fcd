package com.reachgig.adapter.aws.emf;

import com.reachgig.contracts.metric.MeasuringContract;
import com.reachgig.contracts.metric.WindowContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

@Tag("emulator")
@Tag("containers")
class CloudWatchEmulatorTest {
  @Nested
  class Measuring extends MeasuringContract {
    Measuring() {
      super(new EmulatedCloudWatch());
    }
  }

  @Nested
  class Windows extends WindowContract {
    Windows() {
      super(new EmulatedCloudWatch());
    }
  }
}
