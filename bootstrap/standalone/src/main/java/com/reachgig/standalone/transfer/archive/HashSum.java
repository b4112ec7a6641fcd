package com.reachgig.standalone.transfer.archive;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The sum of SHA-256 hashes: of each of their four 64-bit numbers by itself. An item that is there
 * twice counts twice, which it would not with an exclusive or. It finds accidents; whoever can
 * write an archive can also write its sum.
 */
final class HashSum {
  private final long[] lanes = new long[4];
  private long count;

  void add(byte[] content) {
    var hash = ByteBuffer.wrap(sha256().digest(content));
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] += hash.getLong();
    }
    count++;
  }

  void add(HashSum other) {
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] += other.lanes[lane];
    }
    count += other.count;
  }

  Content content() {
    return new Content(
        count, "%016x%016x%016x%016x".formatted(lanes[0], lanes[1], lanes[2], lanes[3]));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
