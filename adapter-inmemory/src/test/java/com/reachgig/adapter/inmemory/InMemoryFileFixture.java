package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Files in memory, with clients in the same process. */
final class InMemoryFileFixture implements FileStoreFixture {

  @Override
  public Session open(InstantSource clock) {
    return new InMemorySession(new InMemoryFileStore(clock));
  }

  record InMemorySession(InMemoryFileStore store) implements Session {

    @Override
    public MultipartUploads uploads() {
      return store.multipart();
    }

    @Override
    public Answer request(String method, URI url, Map<String, String> headers, Value.Bytes body) {
      InMemoryFileStore.Answer answer = store.accept(method, url, headers, body.value());
      Map<String, String> lowerCase =
          answer.headers().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
      return new Answer(answer.status(), lowerCase, answer.body());
    }

    @Override
    public void close() {}
  }
}
