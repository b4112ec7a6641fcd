package com.reachgig.ports.file;

import com.reachgig.ports.item.Limits;
import java.util.List;

/**
 * What an upload in parts must be, to the byte.
 *
 * @param key 1 to 1,024 bytes of UTF-8
 * @param contentType a media type, such as {@code image/png}
 * @param bytes of all parts together, 1 B to {@link UploadRequest#MAX_BYTES}: no more than a single
 *     upload has, since S3 copies no larger file at once, which it does to change its storage class
 * @param partBytes of each part but the last, which has the rest; {@link #MIN_PART_BYTES} to {@link
 *     UploadRequest#MAX_BYTES}; so there are 1,024 parts at most, where S3 takes 10,000
 * @param sha256s of each part's content, in order, 64 hexadecimal digits in lower case
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">S3's limits</a>
 */
public record MultipartRequest(
    String key, String contentType, long bytes, long partBytes, List<String> sha256s) {
  /** The smallest part that is not the last, which is S3's. */
  public static final long MIN_PART_BYTES = 5L * 1_024 * 1_024;

  public MultipartRequest {
    FileRules.requireKey(key);
    FileRules.requireContentType(contentType);
    FileRules.requireBytes(bytes);
    if (partBytes < MIN_PART_BYTES) {
      throw new IllegalArgumentException("a part has 5 MiB or more: " + partBytes);
    }
    Limits.atMost("bytes of a part", partBytes, UploadRequest.MAX_BYTES);
    sha256s = List.copyOf(sha256s);
    sha256s.forEach(FileRules::requireSha256);
    long parts = Math.ceilDiv(bytes, partBytes);
    if (sha256s.size() != parts) {
      throw new IllegalArgumentException(sha256s.size() + " checksums of " + parts + " parts");
    }
  }

  /** How many parts there are; their numbers begin with 1. */
  public int parts() {
    return sha256s.size();
  }

  /**
   * The size of a part.
   *
   * @throws IllegalArgumentException if there is no part of that number
   */
  public long bytesOf(int number) {
    requirePart(number);
    return number < parts() ? partBytes : bytes - partBytes * (parts() - 1);
  }

  /**
   * The checksum of a part.
   *
   * @throws IllegalArgumentException if there is no part of that number
   */
  public String sha256Of(int number) {
    requirePart(number);
    return sha256s.get(number - 1);
  }

  private void requirePart(int number) {
    if (number < 1 || number > parts()) {
      throw new IllegalArgumentException("no part " + number + " of " + parts());
    }
  }
}
