package com.reachgig.ports.file;

import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** What every adapter checks before it touches its store, so that all refuse the same calls. */
public final class FileRules {
  private static final int MAX_KEY_BYTES = 1_024;

  private static final Pattern CONTENT_TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** What RFC 9110 allows as a strong one, with its quotes or without, and not without end. */
  private static final Pattern TAG = Pattern.compile("(\"?)[!#-~]{1,128}\\1");

  private FileRules() {}

  /** Checks a file's key: 1 to 1,024 bytes of UTF-8. */
  public static void requireKey(String key) {
    if (key.isEmpty() || !Utf8.isWellFormed(key)) {
      throw new IllegalArgumentException("a key is well-formed text of at least one character");
    }
    Limits.atMost("key bytes", Utf8.length(key), MAX_KEY_BYTES);
  }

  /** Checks the life of a signed URL: whole seconds, 1 s to {@link FileStore#MAX_LIFE}. */
  public static void requireLife(Duration life) {
    if (life.compareTo(Duration.ofSeconds(1)) < 0
        || !life.truncatedTo(ChronoUnit.SECONDS).equals(life)) {
      throw new IllegalArgumentException("a life is in whole seconds from 1 on: " + life);
    }
    Limits.atMost("seconds of life", life.toSeconds(), FileStore.MAX_LIFE.toSeconds());
  }

  /** Whether these can be the tags of all parts of an upload, as far as can be told from them. */
  public static boolean mayBeTags(List<String> tags, MultipartUpload upload) {
    return tags.size() == upload.request().parts()
        && tags.stream().allMatch(tag -> TAG.matcher(tag).matches());
  }

  static void requireContentType(String contentType) {
    if (!CONTENT_TYPE.matcher(contentType).matches()) {
      throw new IllegalArgumentException("no media type: " + contentType);
    }
  }

  static void requireBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be 1 or more: " + bytes);
    }
    Limits.atMost("bytes", bytes, UploadRequest.MAX_BYTES);
  }

  static void requireSha256(String sha256) {
    if (!SHA256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("sha256 is 64 hexadecimal digits: " + sha256);
    }
  }
}
