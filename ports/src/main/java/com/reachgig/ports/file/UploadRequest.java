package com.reachgig.ports.file;

import com.reachgig.ports.item.Limits;

/**
 * What an upload must be, to the byte.
 *
 * @param key 1 to 1,024 bytes of UTF-8
 * @param contentType a media type, such as {@code image/png}
 * @param bytes 1 B to {@link #MAX_BYTES}
 * @param sha256 of the content, 64 hexadecimal digits in lower case
 */
public record UploadRequest(String key, String contentType, long bytes, String sha256) {
  /** The largest single upload, which is S3's. */
  public static final long MAX_BYTES = 5L * 1_024 * 1_024 * 1_024;

  public UploadRequest {
    FileRules.requireKey(key);
    if (!contentType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
      throw new IllegalArgumentException("no media type: " + contentType);
    }
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be 1 or more: " + bytes);
    }
    Limits.atMost("bytes", bytes, MAX_BYTES);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256 is 64 hexadecimal digits: " + sha256);
    }
  }
}
