package com.reachgig.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign tokens, newest first: the first whose time has come signs, all verify. A key
 * that is to be retired has the time when the last token that it signs expires.
 */
record KeyRing(List<ECKey> keys) {
  KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring has a key");
    }
  }

  /** A ring of one new key. */
  static KeyRing fresh() {
    return new KeyRing(List.of(newKey(null)));
  }

  /**
   * With a new key; without those that are past.
   *
   * @param from when the new key begins to sign
   * @param tokenLife the longest life of a token
   */
  KeyRing rotated(Instant now, Instant from, Duration tokenLife) {
    List<ECKey> rotated = new ArrayList<>();
    rotated.add(newKey(from.equals(now) ? null : from));
    Instant end = from.plus(tokenLife);
    for (ECKey key : keys) {
      if (key.getExpirationTime() == null) {
        rotated.add(new ECKey.Builder(key).expirationTime(KeyTimes.end(end)).build());
      } else if (KeyTimes.isGood(key, now)) {
        rotated.add(key);
      }
    }
    return new KeyRing(rotated);
  }

  ECKey current(Instant now) {
    return KeyTimes.current(keys, now);
  }

  Optional<ECKey> find(String id, Instant now) {
    return keys.stream()
        .filter(key -> id.equals(key.getKeyID()) && KeyTimes.isGood(key, now))
        .findFirst();
  }

  static ECKey requireSigningKey(JWK key) {
    if (key instanceof ECKey ec
        && ec.isPrivate()
        && Curve.P_256.equals(ec.getCurve())
        && ec.getKeyID() != null) {
      return ec;
    }
    throw new IllegalArgumentException("no private key on P-256 with an id");
  }

  private static ECKey newKey(@Nullable Instant from) {
    try {
      JWKGenerator<ECKey> key =
          new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true);
      return (from == null ? key : key.notBeforeTime(KeyTimes.end(from))).generate();
    } catch (JOSEException e) {
      throw new PortException(Fault.UNAVAILABLE, "no key can be made on this JDK", e);
    }
  }
}
