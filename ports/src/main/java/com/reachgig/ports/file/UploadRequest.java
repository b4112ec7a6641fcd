package com.reachgig.ports.file;

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
    FileRules.requireContentType(contentType);
    FileRules.requireBytes(bytes);
    FileRules.requireSha256(sha256);
  }
}
