package com.reachgig.api.route;

import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key under which a client may repeat a request without repeating its effect.
 *
 * @param value 1 to 255 visible ASCII characters
 * @param fingerprint of all that the effect depends on, so that the same key on another request is
 *     noticed
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">the
 *     Idempotency-Key header field</a>
 */
public record IdempotencyKey(String value, String fingerprint) {
  static final String HEADER = "Idempotency-Key";
  private static final int MAX_LENGTH = 255;

  /**
   * Reads the header, as the route's rule says; null if there is none and need be none.
   *
   * @throws com.reachgig.api.problem.Refusal if it is missing or malformed
   */
  static @Nullable IdempotencyKey of(HttpRequest request, IdempotencyRule rule, String account) {
    var values = request.headers().all(HEADER);
    if (values.isEmpty()) {
      if (rule == IdempotencyRule.REQUIRED) {
        throw missing().refusal();
      }
      return null;
    }
    var value = values.getFirst();
    if (values.size() > 1 || !wellFormed(value)) {
      throw malformed().refusal();
    }
    return new IdempotencyKey(value, fingerprint(request, account));
  }

  private static boolean wellFormed(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || value.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static Problem missing() {
    return Problem.of(
        ProblemCode.IDEMPOTENCY_KEY_REQUIRED,
        "Send an Idempotency-Key, a new random one for each action and the same one for each"
            + " repetition of it, so that a repetition has no second effect.");
  }

  private static Problem malformed() {
    return Problem.of(
        ProblemCode.INVALID_HEADER,
        "Idempotency-Key must be given once, as 1 to 255 visible ASCII characters.",
        List.of(
            FieldError.inHeader(
                HEADER, "malformed", "Must be 1 to 255 visible ASCII characters.")));
  }

  private static String fingerprint(HttpRequest request, String account) {
    var head = request.method() + "\n" + request.path() + "\n" + account + "\n";
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(request.body()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
