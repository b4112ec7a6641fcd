package com.reachgig.adapter.aws.ses;

import com.reachgig.contracts.Differences;
import com.reachgig.contracts.mail.MailerContract;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("emulator")
@Tag("containers")
class SesEmulatorTest extends MailerContract {
  @RegisterExtension
  static final Differences OF_MINISTACK =
      Differences.of(
          Map.of(
              // MiniStack keeps none of a mail's headers, by which one that comes again is
              // recognised.
              "a_mail_that_comes_again_can_be_recognised",
              "the following element(s) were unexpected"));

  SesEmulatorTest() {
    super(new SesFixture(EmulatedInbox::new));
  }
}
