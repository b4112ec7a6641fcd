package com.reachgig.adapter.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.file.CompletionContract;
import com.reachgig.contracts.file.MultipartTransferContract;
import com.reachgig.contracts.file.PartUrlContract;
import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.file.TransferContract;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InMemoryFileStoreTest {
  private static final String SHA256_OF_A = InMemoryFileStore.sha256("a".getBytes(UTF_8));

  @Nested
  class Transfer extends TransferContract {
    Transfer() {
      super(new InMemoryFileFixture());
    }
  }

  @Nested
  class SignedUrls extends SignedUrlContract {
    SignedUrls() {
      super(new InMemoryFileFixture());
    }
  }

  @Nested
  class Multipart extends MultipartTransferContract {
    Multipart() {
      super(new InMemoryFileFixture());
    }
  }

  @Nested
  class Completion extends CompletionContract {
    Completion() {
      super(new InMemoryFileFixture());
    }
  }

  @Nested
  class PartUrls extends PartUrlContract {
    PartUrls() {
      super(new InMemoryFileFixture());
    }
  }

  @Test
  void an_upload_that_nobody_completes_is_swept() {
    var clock = new ManualClock();
    var files = new InMemoryFileStore(clock);
    MultipartUploads uploads = files.multipart();
    var request =
        new MultipartRequest(
            "key", "text/plain", 1, MultipartRequest.MIN_PART_BYTES, List.of(SHA256_OF_A));
    MultipartUpload upload = uploads.begin(request);
    SignedUrl url = uploads.presignPart(upload, 1, FileStore.MAX_LIFE);
    byte[] content = "a".getBytes(UTF_8);
    var sent = files.accept("PUT", url.url(), url.headers(), content);
    clock.advance(MultipartUploads.KEPT);
    assertThat(files.accept("PUT", url.url(), url.headers(), content).status()).isEqualTo(404);
    assertThat(uploads.complete(upload, List.of(sent.headers().getOrDefault("ETag", ""))))
        .isEqualTo(new MultipartOutcome.Gone());
  }
}
