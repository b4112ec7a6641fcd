package com.reachgig.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the text that {@link SharedKeys} reads. A new key is known for a while before it signs, so
 * that no process meets a signature of a key that it has not read yet.
 */
public final class KeyMint {
  private static final int BITS = 256;

  private final Times times;
  private final InstantSource clock;

  /**
   * How long what takes.
   *
   * @param lead until a new key signs; longer than any process remembers the text
   * @param token the longest life of a token
   * @param own the longest life of what the service signs for itself
   */
  public record Times(Duration lead, Duration token, Duration own) {}

  public KeyMint(Times times, InstantSource clock) {
    this.times = times;
    this.clock = clock;
  }

  /** A set of new keys that sign at once. */
  public String first() {
    return new KeySet(KeyRing.fresh(), List.of(newKey(null))).text();
  }

  /** The set with new keys, and without those whose signatures have all expired. */
  public String rotated(String text) {
    KeySet keys = KeySet.parse(text);
    Instant now = clock.instant();
    Instant from = now.plus(times.lead());
    var ring = keys.ring().rotated(now, from, times.token().plus(times.lead()));
    return new KeySet(ring, rotated(keys.own(), now, from)).text();
  }

  /**
   * Proves that the keys can be read, and that each verifies what it signs.
   *
   * @throws PortException {@code CORRUPT} if they cannot
   */
  public void check(String text) {
    KeySet.parse(text).ring().keys().forEach(KeyProof::require);
  }

  private List<OctetSequenceKey> rotated(List<OctetSequenceKey> keys, Instant now, Instant from) {
    List<OctetSequenceKey> rotated = new ArrayList<>();
    rotated.add(newKey(from));
    Instant end = from.plus(times.own()).plus(times.lead());
    for (OctetSequenceKey key : keys) {
      if (key.getExpirationTime() == null) {
        rotated.add(new OctetSequenceKey.Builder(key).expirationTime(KeyTimes.end(end)).build());
      } else if (KeyTimes.isGood(key, now)) {
        rotated.add(key);
      }
    }
    return rotated;
  }

  private static OctetSequenceKey newKey(@Nullable Instant from) {
    try {
      JWKGenerator<OctetSequenceKey> key =
          new OctetSequenceKeyGenerator(BITS).keyIDFromThumbprint(true);
      return (from == null ? key : key.notBeforeTime(KeyTimes.end(from))).generate();
    } catch (JOSEException e) {
      throw new PortException(Fault.UNAVAILABLE, "no key can be made on this JDK", e);
    }
  }
}
