package com.reachgig.adapter.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.file.UploadRequest;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Files in memory. There is no server: {@link #accept} does what one would do with a request. */
public final class InMemoryFileStore implements FileStore {
  private static final String GET = "GET";
  static final String PUT = "PUT";
  private static final String CONTENT_TYPE = "Content-Type";

  private final ConcurrentMap<String, StoredFile> files = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final UrlSigner signer;
  private final InMemoryMultipartUploads uploads;

  /** What a client gets: an HTTP status, headers and a body. */
  public record Answer(int status, Map<String, String> headers, Value.Bytes body) {
    static Answer of(int status) {
      return of(status, Map.of());
    }

    static Answer of(int status, Map<String, String> headers) {
      return new Answer(status, headers, new Value.Bytes(new byte[0]));
    }
  }

  public InMemoryFileStore(InstantSource clock) {
    this.clock = clock;
    signer = new UrlSigner(clock);
    uploads = new InMemoryMultipartUploads(files, clock, signer);
  }

  /** Uploads in parts, which become files of this store. */
  public MultipartUploads multipart() {
    return uploads;
  }

  @Override
  public SignedUrl presignUpload(UploadRequest request, Duration life) {
    Map<String, String> parameters =
        Map.of(
            "key", request.key(),
            "type", request.contentType(),
            "bytes", Long.toString(request.bytes()),
            "sha256", request.sha256());
    return signer.presign(PUT, parameters, Map.of(CONTENT_TYPE, request.contentType()), life);
  }

  @Override
  public SignedUrl presignDownload(String key, String fileName, Duration life) {
    FileRules.requireKey(key);
    return signer.presign(GET, Map.of("key", key, "name", fileName), Map.of(), life);
  }

  @Override
  public Optional<FileInfo> head(String key) {
    FileRules.requireKey(key);
    return Optional.ofNullable(files.get(key)).map(StoredFile::info);
  }

  @Override
  public void delete(String key) {
    FileRules.requireKey(key);
    files.remove(key);
  }

  @Override
  public boolean changeStorageClass(String key, StorageClass storageClass) {
    FileRules.requireKey(key);
    return files.computeIfPresent(key, (same, file) -> file.movedTo(storageClass)) != null;
  }

  /** What becomes of a client's request. */
  public Answer accept(String method, URI url, Map<String, String> headers, byte[] body) {
    Map<String, String> signed = signer.verify(method, url).orElse(null);
    if (signed == null) {
      return Answer.of(403);
    }
    if (method.equals(GET)) {
      return download(signed);
    }
    if (!isSigned(body, signed)) {
      return Answer.of(400);
    }
    return signed.containsKey("upload")
        ? uploads.accept(signed, body)
        : upload(signed, headers, body);
  }

  private Answer upload(Map<String, String> signed, Map<String, String> headers, byte[] body) {
    String key = signed.getOrDefault("key", "");
    String type = signed.getOrDefault("type", "");
    if (!type.equals(headers.get(CONTENT_TYPE))) {
      return Answer.of(400);
    }
    FileInfo info = new FileInfo(key, type, body.length, StorageClass.STANDARD, clock.instant());
    files.put(key, new StoredFile(info, new Value.Bytes(body), null));
    return Answer.of(200);
  }

  private Answer download(Map<String, String> signed) {
    StoredFile file = files.get(signed.getOrDefault("key", ""));
    if (file == null) {
      return Answer.of(404);
    }
    String encoded = URLEncoder.encode(signed.getOrDefault("name", ""), UTF_8).replace("+", "%20");
    Map<String, String> headers =
        Map.of(
            CONTENT_TYPE,
            file.info().contentType(),
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + encoded);
    return new Answer(200, headers, file.content());
  }

  private static boolean isSigned(byte[] body, Map<String, String> signed) {
    return Integer.toString(body.length).equals(signed.get("bytes"))
        && sha256(body).equals(signed.get("sha256"));
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
