package com.reachgig.adapter.aws.s3;

import java.util.UUID;

/**
 * Two names of an upload in parts.
 *
 * @param mark ours, which the file has among its metadata when it is completed: S3 forgets its own
 *     name then, and whether a completion took effect is told by this
 * @param name the one that S3 gave it
 */
record UploadId(UUID mark, String name) {
  private static final int MARK_LENGTH = 36;

  static UploadId parse(String id) {
    return new UploadId(
        UUID.fromString(id.substring(0, MARK_LENGTH)), id.substring(MARK_LENGTH + 1));
  }

  @Override
  public String toString() {
    return mark + "." + name;
  }
}
