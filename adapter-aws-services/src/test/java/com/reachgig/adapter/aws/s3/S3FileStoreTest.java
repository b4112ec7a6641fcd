package com.reachgig.adapter.aws.s3;

import com.reachgig.contracts.Differences;
import com.reachgig.contracts.file.CompletionContract;
import com.reachgig.contracts.file.MultipartTransferContract;
import com.reachgig.contracts.file.PartUrlContract;
import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.file.TransferContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class S3FileStoreTest {
  @RegisterExtension
  static final Differences OF_S3PROXY =
      Differences.of(
          Map.of(
              // S3 keeps keys as they are; S3Proxy's are paths of a file system.
              "keys_are_apart_to_the_character", "FileInfo[key=a/b/",
              // S3 copies into the class that is asked for; S3Proxy keeps the class.
              "a_file_can_be_moved_to_another_class_of_storage", "INFREQUENT",
              // S3 takes no part of an upload that has ended; S3Proxy keeps it, and no file of it.
              "a_url_of_an_aborted_upload_is_refused", "refused: 200",
              "a_url_of_a_completed_upload_is_refused", "refused: 200",
              // S3 knows an upload that was begun; S3Proxy only one of which it has a part.
              "an_upload_without_any_part_is_incomplete", "but was: Gone[]"));

  @Nested
  class Transfer extends TransferContract {
    Transfer() {
      super(new S3Fixture(S3Engine.s3Proxy()));
    }
  }

  @Nested
  class SignedUrls extends SignedUrlContract {
    SignedUrls() {
      super(new S3Fixture(S3Engine.s3Proxy()));
    }
  }

  @Nested
  class Multipart extends MultipartTransferContract {
    Multipart() {
      super(new S3Fixture(S3Engine.s3Proxy()));
    }
  }

  @Nested
  class Completion extends CompletionContract {
    Completion() {
      super(new S3Fixture(S3Engine.s3Proxy()));
    }
  }

  @Nested
  class PartUrls extends PartUrlContract {
    PartUrls() {
      super(new S3Fixture(S3Engine.s3Proxy()));
    }
  }
}
