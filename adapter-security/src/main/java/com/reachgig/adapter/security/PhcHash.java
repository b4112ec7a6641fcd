package com.reachgig.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2 hash in PHC string format that is fit to be verified. A hash that asks for more than 64
 * MiB, 16 passes or 4 lanes counts as malformed, so that a damaged record cannot exhaust the
 * process.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">PHC string
 *     format</a>
 */
record PhcHash(String text) {
  private static final Pattern FORMAT =
      Pattern.compile(
          "\\$argon2(?:id|i|d)\\$v=(?:16|19)\\$m=(?<m>\\d{1,5}),t=(?<t>\\d{1,2}),p=(?<p>\\d)"
              + "\\$(?<salt>[A-Za-z0-9+/]{11,64})\\$(?<hash>[A-Za-z0-9+/]{16,86})");
  private static final int MAX_MEMORY_KIB = 64 * 1_024;
  private static final int MAX_PASSES = 16;
  private static final int MAX_LANES = 4;
  private static final int MIN_MEMORY_PER_LANE_KIB = 8;

  static Optional<PhcHash> parse(String text) {
    Matcher format = FORMAT.matcher(text);
    boolean fit = format.matches() && isBounded(format) && isBase64(format);
    return fit ? Optional.of(new PhcHash(text)) : Optional.empty();
  }

  boolean matches(byte[] password) {
    return Argon2Function.getInstanceFromHash(text).check(password, text.getBytes(UTF_8));
  }

  private static boolean isBounded(Matcher format) {
    int memory = Integer.parseInt(format.group("m"));
    int passes = Integer.parseInt(format.group("t"));
    int lanes = Integer.parseInt(format.group("p"));
    return memory <= MAX_MEMORY_KIB
        && memory >= MIN_MEMORY_PER_LANE_KIB * lanes
        && passes >= 1
        && passes <= MAX_PASSES
        && lanes >= 1
        && lanes <= MAX_LANES;
  }

  private static boolean isBase64(Matcher format) {
    return isBase64(format.group("salt")) && isBase64(format.group("hash"));
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
