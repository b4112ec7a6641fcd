package com.reachgig.adapter.inmemory;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.contracts.file.FileStoreFixture.Session;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartOutcome;
import com.reachgig.ports.file.MultipartRequest;
import com.reachgig.ports.file.MultipartUpload;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.file.SignedUrl;
import com.reachgig.ports.value.Value;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Uploads in parts that are wrong, each in one way. */
class BrokenUploads implements MultipartUploads {
  final FileStore files;
  private final MultipartUploads sound;

  BrokenUploads(Session sound) {
    this.files = sound.store();
    this.sound = sound.uploads();
  }

  /** The key's file is deleted when an upload to it begins, instead of replaced by its end. */
  static FileStoreFixture replacingAtOnce() {
    return fixture(
        session ->
            new BrokenUploads(session) {
              @Override
              public MultipartUpload begin(MultipartRequest request) {
                files.delete(request.key());
                return super.begin(request);
              }
            });
  }

  /** What was completed is taken for gone, as by one that trusts S3 to know it for ever. */
  static FileStoreFixture forgettingCompletions() {
    return fixture(
        session ->
            new BrokenUploads(session) {
              private final Set<String> completed = new HashSet<>();

              @Override
              public MultipartOutcome complete(MultipartUpload upload, List<String> tags) {
                return completed.add(upload.id())
                    ? super.complete(upload, tags)
                    : new MultipartOutcome.Gone();
              }
            });
  }

  /** An absent part is taken for an absent upload. */
  static FileStoreFixture givingUpOnMissingParts() {
    return fixture(
        session ->
            new BrokenUploads(session) {
              @Override
              public MultipartOutcome complete(MultipartUpload upload, List<String> tags) {
                MultipartOutcome outcome = super.complete(upload, tags);
                return outcome instanceof MultipartOutcome.Incomplete
                    ? new MultipartOutcome.Gone()
                    : outcome;
              }
            });
  }

  /** An abort also deletes what was completed. */
  static FileStoreFixture deletingOnAbort() {
    return fixture(
        session ->
            new BrokenUploads(session) {
              @Override
              public void abort(MultipartUpload upload) {
                super.abort(upload);
                files.delete(upload.request().key());
              }
            });
  }

  /** Each part's URL is that of the first. */
  static FileStoreFixture mixingUpParts() {
    return fixture(
        session ->
            new BrokenUploads(session) {
              @Override
              public SignedUrl presignPart(MultipartUpload upload, int number, Duration life) {
                return super.presignPart(upload, Math.min(number, 1), life);
              }
            });
  }

  @Override
  public MultipartUpload begin(MultipartRequest request) {
    return sound.begin(request);
  }

  @Override
  public SignedUrl presignPart(MultipartUpload upload, int number, Duration life) {
    return sound.presignPart(upload, number, life);
  }

  @Override
  public MultipartOutcome complete(MultipartUpload upload, List<String> tags) {
    return sound.complete(upload, tags);
  }

  @Override
  public void abort(MultipartUpload upload) {
    sound.abort(upload);
  }

  /** A part is taken whatever its size and checksum are. */
  static FileStoreFixture takingAnyPart() {
    return clock -> new AnyPartUploads(new InMemoryFileFixture().open(clock));
  }

  private static FileStoreFixture fixture(Function<Session, MultipartUploads> breaking) {
    return clock -> {
      Session sound = new InMemoryFileFixture().open(clock);
      return new BrokenSession(sound, breaking.apply(sound));
    };
  }

  private record BrokenSession(Session sound, MultipartUploads uploads) implements Session {
    @Override
    public FileStore store() {
      return sound.store();
    }

    @Override
    public FileStoreFixture.Answer request(
        String method, URI url, Map<String, String> headers, Value.Bytes body) {
      return sound.request(method, url, headers, body);
    }

    @Override
    public void close() {
      sound.close();
    }
  }
}
