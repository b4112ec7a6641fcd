package com.reachgig.adapter.security;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys at one moment: the first signs, all verify. A key that was retired has the time when the
 * last token that it signed expires.
 */
record KeyRing(List<ECKey> keys) {
  KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring has a key");
    }
  }

  ECKey current() {
    return keys.getFirst();
  }

  Optional<ECKey> find(String id, Instant now) {
    return keys.stream().filter(key -> id.equals(key.getKeyID()) && isGood(key, now)).findFirst();
  }

  static boolean isGood(ECKey key, Instant now) {
    return key.getExpirationTime() == null || now.isBefore(key.getExpirationTime().toInstant());
  }
}
