package com.reachgig.adapter.aws.sqs;

import com.reachgig.contracts.queue.ModelContract;
import java.time.Duration;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@Tag("emulator")
@Tag("containers")
@PropertyDefaults(tries = 15)
final class SqsEmulatorModelTest extends ModelContract {
  private static final Duration RETENTION = Duration.ofHours(1);

  SqsEmulatorModelTest() {
    super(new SqsFixture(SqsEngine.miniStack()), new ReferenceFixture(), RETENTION);
  }
}
