package com.reachgig.adapter.aws.s3;

import com.reachgig.contracts.Differences;
import com.reachgig.contracts.file.CompletionContract;
import com.reachgig.contracts.file.MultipartTransferContract;
import com.reachgig.contracts.file.PartUrlContract;
import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.file.TransferContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("emulator")
@Tag("containers")
class S3EmulatorTest {
  @RegisterExtension
  static final Differences OF_MINISTACK =
      Differences.of(
          Map.of(
              // S3 refuses a URL from its last second on; MiniStack takes it in that second.
              "an_upload_url_is_good_until_it_expires", "refused: 200",
              "a_download_url_is_good_until_it_expires", "to be true but was false",
              "a_part_url_is_good_until_it_expires", "refused: 200",
              // MiniStack takes a URL that no longer names an algorithm for one without signature.
              "no_character_of_an_upload_url_can_be_changed", "0-Amz-Algorithm=",
              "no_character_of_a_download_url_can_be_changed", "0X-Amz-Algorithm=",
              "no_character_of_a_part_url_can_be_changed", "0-Amz-Algorithm="));

  @Nested
  class Transfer extends TransferContract {
    Transfer() {
      super(new S3Fixture(S3Engine.miniStack()));
    }
  }

  @Nested
  class SignedUrls extends SignedUrlContract {
    SignedUrls() {
      super(new S3Fixture(S3Engine.miniStack()));
    }
  }

  @Nested
  class Multipart extends MultipartTransferContract {
    Multipart() {
      super(new S3Fixture(S3Engine.miniStack()));
    }
  }

  @Nested
  class Completion extends CompletionContract {
    Completion() {
      super(new S3Fixture(S3Engine.miniStack()));
    }
  }

  @Nested
  class PartUrls extends PartUrlContract {
    PartUrls() {
      super(new S3Fixture(S3Engine.miniStack()));
    }
  }
}
