package com.reachgig.adapter.inmemory;

import com.reachgig.adapter.inmemory.InMemoryFileStore.Answer;
import com.reachgig.ports.file.FileInfo;
import com.reachgig.ports.file.FileRules;
import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.file.StorageClass;
import com.reachgig.ports.value.Value;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Uploads in parts, in memory. Those past their time are swept when another one begins. */
final class InMemoryMultipartUploads implements MultipartUploads {
  private final Map<String, Upload> uploads = new HashMap<>();
  private final ConcurrentMap<String, StoredFile> files;
  private final InstantSource clock;
  private final UrlSigner signer;

  /** What was sent of an upload, by the numbers of parts. */
  private record Upload(Instant begun, SortedMap<Integer, Part> parts) {

    boolean hasAll(List<String> tags) {
      return parts.values().stream().map(Part::tag).toList().equals(tags);
    }

    Value.Bytes content() {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      parts.values().forEach(part -> content.writeBytes(part.content().value()));
      return new Value.Bytes(content.toByteArray());
    }
  }

  private record Part(Value.Bytes content, String tag) {}

  InMemoryMultipartUploads(
      ConcurrentMap<String, StoredFile> files, InstantSource clock, UrlSigner signer) {
    this.files = files;
    this.clock = clock;
    this.signer = signer;
  }

  @Override
  public synchronized MultipartUpload begin(MultipartRequest request) {
    uploads.values().removeIf(this::isOver);
    String id = UUID.randomUUID().toString();
    uploads.put(id, new Upload(clock.instant(), new TreeMap<>()));
    return new MultipartUpload(id, request);
  }

  @Override
  public SignedUrl presignPart(MultipartUpload upload, int number, Duration life) {
    Map<String, String> parameters =
        Map.of(
            "upload", upload.id(),
            "part", Integer.toString(number),
            "bytes", Long.toString(upload.request().bytesOf(number)),
            "sha256", upload.request().sha256Of(number));
    return signer.presign(InMemoryFileStore.PUT, parameters, Map.of(), life);
  }

  @Override
  public synchronized MultipartOutcome complete(MultipartUpload upload, List<String> tags) {
    if (!FileRules.mayBeTags(tags, upload)) {
      return new MultipartOutcome.Incomplete();
    }
    Upload sent = present(upload.id());
    if (sent == null) {
      return isCompleted(upload) ? new MultipartOutcome.Completed() : new MultipartOutcome.Gone();
    }
    if (!sent.hasAll(tags)) {
      return new MultipartOutcome.Incomplete();
    }
    MultipartRequest request = upload.request();
    FileInfo info =
        new FileInfo(
            request.key(),
            request.contentType(),
            request.bytes(),
            StorageClass.STANDARD,
            clock.instant());
    files.put(request.key(), new StoredFile(info, sent.content(), upload.id()));
    uploads.remove(upload.id());
    return new MultipartOutcome.Completed();
  }

  @Override
  public synchronized void abort(MultipartUpload upload) {
    uploads.remove(upload.id());
  }

  /** What becomes of a part that a client sent, and that is the one its URL was signed for. */
  synchronized Answer accept(Map<String, String> signed, byte[] body) {
    Upload upload = present(signed.getOrDefault("upload", ""));
    if (upload == null) {
      return Answer.of(404);
    }
    String tag = '"' + signed.getOrDefault("sha256", "").substring(0, 32) + '"';
    int number = Integer.parseInt(signed.getOrDefault("part", ""));
    upload.parts().put(number, new Part(new Value.Bytes(body), tag));
    return Answer.of(200, Map.of("ETag", tag));
  }

  private boolean isCompleted(MultipartUpload upload) {
    StoredFile file = files.get(upload.request().key());
    return file != null && upload.id().equals(file.upload());
  }

  private @Nullable Upload present(String id) {
    Upload upload = uploads.get(id);
    return upload == null || isOver(upload) ? null : upload;
  }

  private boolean isOver(Upload upload) {
    return !clock.instant().isBefore(upload.begun().plus(KEPT));
  }
}
