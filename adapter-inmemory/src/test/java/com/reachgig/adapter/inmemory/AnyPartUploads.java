package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.file.FileStoreFixture.Session;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broken: the last part is taken whatever it is, as if its URL had been signed for any. */
final class AnyPartUploads extends BrokenUploads implements Session {
  private final Map<URI, MultipartUpload> signed = new HashMap<>();
  private final Session sound;

  AnyPartUploads(Session sound) {
    super(sound);
    this.sound = sound;
  }

  @Override
  public FileStore store() {
    return files;
  }

  @Override
  public MultipartUploads uploads() {
    return this;
  }

  @Override
  public SignedUrl presignPart(MultipartUpload upload, int number, Duration life) {
    SignedUrl url = super.presignPart(upload, number, life);
    if (number == upload.request().parts()) {
      signed.put(url.url(), upload);
    }
    return url;
  }

  @Override
  public FileStoreFixture.Answer request(
      String method, URI url, Map<String, String> headers, Value.Bytes body) {
    MultipartUpload upload = signed.get(url);
    URI taken = upload == null || body.length() == 0 ? url : signedFor(upload, body);
    return sound.request(method, taken, headers, body);
  }

  @Override
  public void close() {
    sound.close();
  }

  private URI signedFor(MultipartUpload upload, Value.Bytes last) {
    MultipartRequest asked = upload.request();
    int parts = asked.parts();
    List<String> sha256s = new ArrayList<>(asked.sha256s());
    sha256s.set(parts - 1, InMemoryFileStore.sha256(last.value()));
    MultipartRequest fitting =
        new MultipartRequest(
            asked.key(),
            asked.contentType(),
            asked.partBytes() * (parts - 1) + last.length(),
            asked.partBytes(),
            sha256s);
    return super.presignPart(
            new MultipartUpload(upload.id(), fitting), parts, Duration.ofMinutes(1))
        .url();
  }
}
