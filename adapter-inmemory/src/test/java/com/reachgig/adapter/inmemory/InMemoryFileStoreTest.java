package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.file.SignedUrlContract;
import com.reachgig.contracts.file.TransferContract;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;

class InMemoryFileStoreTest {
  private static final FileStoreFixture FIXTURE =
      clock -> new InMemorySession(new InMemoryFileStore(clock));

  @Nested
  class Transfer extends TransferContract {
    Transfer() {
      super(FIXTURE);
    }
  }

  @Nested
  class SignedUrls extends SignedUrlContract {
    SignedUrls() {
      super(FIXTURE);
    }
  }

  private record InMemorySession(InMemoryFileStore store) implements FileStoreFixture.Session {

    @Override
    public FileStoreFixture.Answer request(
        String method, URI url, Map<String, String> headers, Value.Bytes body) {
      InMemoryFileStore.Answer answer = store.accept(method, url, headers, body.value());
      Map<String, String> lowerCase =
          answer.headers().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
      return new FileStoreFixture.Answer(answer.status(), lowerCase, answer.body());
    }

    @Override
    public void close() {}
  }
}
