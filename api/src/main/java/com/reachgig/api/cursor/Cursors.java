package com.reachgig.api.cursor;

import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.json.Utf8Check;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs positions in lists, so that what comes back is a position that this service gave out for
 * the same list, and no client comes to rely on what is inside.
 */
public final class Cursors {
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of SHA-256's: 128 bits, the least that HMAC's standard advises (RFC 2104, section 5). */
  private static final int MAC_BYTES = 16;

  private static final int MAX_LENGTH = 4_096;

  private static final int MIN_KEY_BYTES = 32;

  private final Supplier<List<byte[]>> keys;

  /**
   * @param key of 32 bytes or more; cursors signed by another one are refused
   */
  public Cursors(byte[] key) {
    requireLong(key);
    this(() -> List.of(key));
  }

  /**
   * @param keys asked when a cursor is made or read, each of 32 bytes or more; the first signs,
   *     cursors signed by any are good
   */
  public Cursors(Supplier<List<byte[]>> keys) {
    this.keys = keys;
  }

  /**
   * A position, as a client may hold it: letters, digits, {@code -} and {@code _}.
   *
   * @param list which list it is a position of, with all that selects its entries
   */
  public String sign(String list, String position) {
    var bytes = position.getBytes(StandardCharsets.UTF_8);
    var mac = mac(keys.get().getFirst(), list, bytes);
    var signed = Arrays.copyOf(mac, MAC_BYTES + bytes.length);
    System.arraycopy(bytes, 0, signed, MAC_BYTES, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /**
   * The position that a client sent back.
   *
   * @throws com.reachgig.api.problem.Refusal if it is not one of this list's
   */
  public String read(String list, String cursor) {
    var signed = decode(cursor);
    if (signed.length < MAC_BYTES) {
      throw refused().refusal();
    }
    var position = Arrays.copyOfRange(signed, MAC_BYTES, signed.length);
    var mac = Arrays.copyOf(signed, MAC_BYTES);
    boolean ours =
        keys.get().stream().anyMatch(key -> MessageDigest.isEqual(mac, mac(key, list, position)));
    if (!ours || Utf8Check.firstFault(position) >= 0) {
      throw refused().refusal();
    }
    return new String(position, StandardCharsets.UTF_8);
  }

  private static byte[] decode(String cursor) {
    if (cursor.length() > MAX_LENGTH) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException _) {
      return new byte[0];
    }
  }

  private static Problem refused() {
    return Problem.of(
        ProblemCode.INVALID_CURSOR,
        "Send a cursor exactly as it was in next, with the same filters; or none, to begin anew.",
        List.of(FieldError.inQuery("cursor", "not-of-this-list", "Is no cursor of this list.")));
  }

  private static void requireLong(byte[] key) {
    if (key.length < MIN_KEY_BYTES) {
      throw new IllegalArgumentException("a key of cursors has 32 bytes or more");
    }
  }

  private static byte[] mac(byte[] key, String list, byte[] position) {
    requireLong(key);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0); // in neither of the two, so that their border cannot move
      return Arrays.copyOf(mac.doFinal(position), MAC_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
