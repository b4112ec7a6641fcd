package com.reachgig.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;

/** That the two halves of a key belong together. */
final class KeyProof {
  private KeyProof() {}

  static void require(ECKey key) {
    if (!holds(key)) {
      throw new PortException(Fault.CORRUPT, "key " + key.getKeyID() + " does not verify itself");
    }
  }

  private static boolean holds(ECKey key) {
    try {
      JWSObject probe = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("probe"));
      probe.sign(new ECDSASigner(key));
      return probe.verify(new ECDSAVerifier(key.toPublicJWK()));
    } catch (JOSEException _) {
      return false;
    }
  }
}
