package com.reachgig.adapter.inmemory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.file.UploadRequest;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Files in memory. There is no server: {@link #accept} does what one would do with a request. */
public final class InMemoryFileStore implements FileStore {
  private static final String GET = "GET";
  private static final String PUT = "PUT";
  private static final String CONTENT_TYPE = "Content-Type";

  private final ConcurrentMap<String, StoredFile> files = new ConcurrentHashMap<>();
  private final UrlSigner signer = new UrlSigner();
  private final InstantSource clock;

  private record StoredFile(FileInfo info, Value.Bytes content) {}

  /** What a client gets: an HTTP status, headers and a body. */
  public record Answer(int status, Map<String, String> headers, Value.Bytes body) {
    private static Answer of(int status) {
      return new Answer(status, Map.of(), new Value.Bytes(new byte[0]));
    }
  }

  public InMemoryFileStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public SignedUrl presignUpload(UploadRequest request, Duration life) {
    Map<String, String> parameters =
        Map.of(
            "key", request.key(),
            "type", request.contentType(),
            "bytes", Long.toString(request.bytes()),
            "sha256", request.sha256());
    return presign(PUT, parameters, Map.of(CONTENT_TYPE, request.contentType()), life);
  }

  @Override
  public SignedUrl presignDownload(String key, String fileName, Duration life) {
    FileRules.requireKey(key);
    return presign(GET, Map.of("key", key, "name", fileName), Map.of(), life);
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
    return files.computeIfPresent(key, (same, file) -> moved(file, storageClass)) != null;
  }

  /** What becomes of a client's request. */
  public Answer accept(String method, URI url, Map<String, String> headers, byte[] body) {
    Map<String, String> signed = signer.verify(url).orElse(Map.of());
    Instant end = Instant.ofEpochSecond(Long.parseLong(signed.getOrDefault("expires", "0")));
    if (!method.equals(signed.get("method")) || !clock.instant().isBefore(end)) {
      return Answer.of(403);
    }
    String key = signed.getOrDefault("key", "");
    return method.equals(PUT)
        ? upload(key, signed, headers, body)
        : download(key, signed.getOrDefault("name", ""));
  }

  private SignedUrl presign(
      String method, Map<String, String> what, Map<String, String> headers, Duration life) {
    FileRules.requireLife(life);
    Instant end = Instant.ofEpochSecond(clock.instant().plus(life).getEpochSecond());
    Map<String, String> parameters = new TreeMap<>(what);
    parameters.put("method", method);
    parameters.put("expires", Long.toString(end.getEpochSecond()));
    return new SignedUrl(signer.sign(parameters), method, headers, end);
  }

  private Answer upload(
      String key, Map<String, String> signed, Map<String, String> headers, byte[] body) {
    String type = signed.getOrDefault("type", "");
    if (!type.equals(headers.get(CONTENT_TYPE))
        || !Integer.toString(body.length).equals(signed.get("bytes"))
        || !sha256(body).equals(signed.get("sha256"))) {
      return Answer.of(400);
    }
    FileInfo info = new FileInfo(key, type, body.length, StorageClass.STANDARD, clock.instant());
    files.put(key, new StoredFile(info, new Value.Bytes(body)));
    return Answer.of(200);
  }

  private Answer download(String key, String name) {
    StoredFile file = files.get(key);
    if (file == null) {
      return Answer.of(404);
    }
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    Map<String, String> headers =
        Map.of(
            CONTENT_TYPE,
            file.info().contentType(),
            "Content-Disposition",
            "attachment; filename*=UTF-8''" + encoded);
    return new Answer(200, headers, file.content());
  }

  private static StoredFile moved(StoredFile file, StorageClass storageClass) {
    FileInfo info = file.info();
    return new StoredFile(
        new FileInfo(info.key(), info.contentType(), info.bytes(), storageClass, info.storedAt()),
        file.content());
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
