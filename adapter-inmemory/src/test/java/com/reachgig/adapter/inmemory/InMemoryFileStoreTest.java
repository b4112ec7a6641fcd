package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.file.TransferContract;
import org.junit.jupiter.api.Nested;

class InMemoryFileStoreTest {

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
}
