package com.reachgig.adapter.aws.s3;

import com.reachgig.ports.file.FileInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What we have S3 keep beside a file, and what that says of it. */
final class FileMetadata {
  private static final String STORED_AT = "stored-at";
  private static final String UPLOAD = "upload";

  private FileMetadata() {}

  static FileInfo info(String key, HeadObjectResponse object) {
    return new FileInfo(
        key,
        object.contentType(),
        object.contentLength(),
        StorageClasses.of(object),
        storedAt(object));
  }

  /** Those of a file that is uploaded in parts. */
  static Map<String, String> marked(UUID upload) {
    return Map.of(UPLOAD, upload.toString());
  }

  /** Whether the file is what that upload in parts became. */
  static boolean isMarked(HeadObjectResponse object, UUID upload) {
    return upload.toString().equals(object.metadata().get(UPLOAD));
  }

  /** What a copy of the file carries on. */
  static Map<String, String> carried(HeadObjectResponse object) {
    Map<String, String> metadata = new HashMap<>(object.metadata());
    metadata.put(STORED_AT, storedAt(object).toString());
    return metadata;
  }

  /** When it was uploaded: a copy to another class carries it on. */
  private static Instant storedAt(HeadObjectResponse object) {
    String carried = object.metadata().get(STORED_AT);
    return carried == null ? object.lastModified() : Instant.parse(carried);
  }
}
