package com.reachgig.adapter.aws.s3;

import java.util.Base64;
import java.util.HexFormat;

/** Checksums as S3 writes them. */
final class Checksums {
  private Checksums() {}

  static String base64(String hexadecimal) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
  }
}
