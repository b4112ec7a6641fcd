package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.file.UploadRequest;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Broken: an upload is taken whatever its size is, as if no URL had been signed for one. */
final class SizelessFiles implements FileStoreFixture.Session, FileStore {
  private final Map<URI, UploadRequest> signed = new ConcurrentHashMap<>();
  private final InMemoryFileStore sound;

  SizelessFiles(InMemoryFileStore sound) {
    this.sound = sound;
  }

  @Override
  public FileStoreFixture.Answer request(
      String method, URI url, Map<String, String> headers, Value.Bytes body) {
    UploadRequest request = signed.get(url);
    URI taken = request == null || body.length() == 0 ? url : signedFor(request, body);
    return new InMemoryFileFixture.InMemorySession(sound).request(method, taken, headers, body);
  }

  @Override
  public FileStore store() {
    return this;
  }

  @Override
  public MultipartUploads uploads() {
    return sound.multipart();
  }

  @Override
  public SignedUrl presignUpload(UploadRequest request, Duration life) {
    SignedUrl url = sound.presignUpload(request, life);
    signed.put(url.url(), request);
    return url;
  }

  @Override
  public SignedUrl presignDownload(String key, String fileName, Duration life) {
    return sound.presignDownload(key, fileName, life);
  }

  @Override
  public Optional<FileInfo> head(String key) {
    return sound.head(key);
  }

  @Override
  public void delete(String key) {
    sound.delete(key);
  }

  @Override
  public boolean changeStorageClass(String key, StorageClass storageClass) {
    return sound.changeStorageClass(key, storageClass);
  }

  @Override
  public void close() {}

  /** For the present size, and for the present checksum where the size is another. */
  private URI signedFor(UploadRequest request, Value.Bytes body) {
    String sha256 =
        body.length() == request.bytes()
            ? request.sha256()
            : InMemoryFileStore.sha256(body.value());
    UploadRequest fitting =
        new UploadRequest(request.key(), request.contentType(), body.length(), sha256);
    return sound.presignUpload(fitting, Duration.ofMinutes(1)).url();
  }
}
