package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The calculation of Signature Version 4.
 *
 * <p>The HMAC is made of the digest directly: looking up the JDK's {@code Mac} loads the providers
 * for RSA, elliptic curves and TLS, and the policies of cryptography, while a cold start waits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create
 *     a signed request</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>
 */
final class Signature {
  static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private Signature() {}

  /**
   * The signature, in hexadecimal digits.
   *
   * @param time of the request, as in {@code X-Amz-Date}
   * @param scope day, region, service and {@code aws4_request}, with slashes between
   * @param canonical the request in its canonical form
   */
  static String of(String secret, String time, String scope, String canonical) {
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part.getBytes(UTF_8));
    }
    String text = ALGORITHM + "\n" + time + "\n" + scope + "\n" + hash(canonical.getBytes(UTF_8));
    return HexFormat.of().formatHex(hmac(key, text.getBytes(UTF_8)));
  }

  /** SHA-256, in hexadecimal digits. */
  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** HMAC-SHA256. */
  static byte[] hmac(byte[] key, byte[] message) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
    MessageDigest digest = sha256();
    digest.update(masked(block, INNER));
    byte[] inner = digest.digest(message);
    digest.update(masked(block, OUTER));
    return digest.digest(inner);
  }

  private static byte[] masked(byte[] block, byte mask) {
    byte[] masked = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      masked[i] = (byte) (block[i] ^ mask);
    }
    return masked;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
