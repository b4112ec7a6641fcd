package com.reachgig.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * The keys that sign access tokens, EC on P-256, in one file that only its owner can read. Made at
 * the first start.
 */
public final class SigningKeys {
  private static final String FILE = "signing-keys.json";

  private final KeyFile file;
  private final InstantSource clock;
  private volatile KeyRing ring;

  private SigningKeys(KeyFile file, InstantSource clock, KeyRing ring) {
    this.file = file;
    this.clock = clock;
    this.ring = ring;
  }

  /**
   * Loads the keys of a data folder, or makes the first one.
   *
   * @throws PortException {@code DENIED} if the file is readable by others or not by us, {@code
   *     CORRUPT} if it holds something else
   */
  public static SigningKeys open(Path folder, InstantSource clock) {
    KeyFile file = new KeyFile(folder.resolve(FILE));
    return new SigningKeys(
        file, clock, file.read().orElseGet(() -> file.write(new KeyRing(List.of(newKey())))));
  }

  /**
   * Signs with a new key from now on. The present one verifies until the tokens that it signed have
   * expired.
   *
   * @param tokenLife the longest life of a token
   */
  public synchronized void rotate(Duration tokenLife) {
    Instant now = clock.instant();
    List<ECKey> keys = new ArrayList<>();
    keys.add(newKey());
    keys.add(retired(ring.current(), now.plus(tokenLife)));
    ring.keys().stream().skip(1).filter(key -> KeyRing.isGood(key, now)).forEach(keys::add);
    ring = file.write(new KeyRing(keys));
  }

  KeyRing ring() {
    return ring;
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new PortException(Fault.UNAVAILABLE, "no key can be made on this JDK", e);
    }
  }

  /** The end rounds up to whole seconds, in which the file holds it. */
  private static ECKey retired(ECKey key, Instant end) {
    long seconds = end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0);
    return new ECKey.Builder(key).expirationTime(Date.from(Instant.ofEpochSecond(seconds))).build();
  }
}
