package com.reachgig.adapter.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All keys of a service: those of tokens, and symmetric ones for what it signs for itself. As text
 * a JSON Web Key Set.
 *
 * @param own newest first
 */
record KeySet(KeyRing ring, List<OctetSequenceKey> own) {
  private static final int MIN_BITS = 256;

  KeySet {
    own = List.copyOf(own);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("no symmetric key");
    }
  }

  static KeySet parse(String text) {
    try {
      List<ECKey> signing = new ArrayList<>();
      List<OctetSequenceKey> own = new ArrayList<>();
      for (JWK key : JWKSet.parse(text).getKeys()) {
        if (key instanceof OctetSequenceKey octets) {
          own.add(requireLong(octets));
        } else {
          signing.add(KeyRing.requireSigningKey(key));
        }
      }
      return new KeySet(new KeyRing(signing), own);
    } catch (ParseException | IllegalArgumentException _) {
      // The cause may quote the text, which is secret.
      throw new PortException(Fault.CORRUPT, "the shared keys are no set of signing keys");
    }
  }

  String text() {
    var keys = Stream.<JWK>concat(ring.keys().stream(), own.stream()).toList();
    return new JWKSet(keys).toString(false);
  }

  /** The key to sign with first, then the others that still verify. */
  List<byte[]> ownKeys(Instant now) {
    OctetSequenceKey current = KeyTimes.current(own, now);
    var others = own.stream().filter(key -> !key.equals(current) && KeyTimes.isGood(key, now));
    return Stream.concat(Stream.of(current), others).map(OctetSequenceKey::toByteArray).toList();
  }

  private static OctetSequenceKey requireLong(OctetSequenceKey key) {
    if (key.size() < MIN_BITS || key.getKeyID() == null) {
      throw new IllegalArgumentException("a symmetric key has 256 bits and an id");
    }
    return key;
  }
}
