package com.reachgig.adapter.security;

import com.reachgig.ports.fault.PortException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The keys that sign access tokens, EC on P-256, in one file that only its owner can read. Made at
 * the first start.
 */
public final class SigningKeys extends TokenKeys {
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
    return new SigningKeys(file, clock, file.read().orElseGet(() -> file.write(KeyRing.fresh())));
  }

  /**
   * Signs with a new key from now on. The present one verifies until the tokens that it signed have
   * expired.
   *
   * @param tokenLife the longest life of a token
   */
  public synchronized void rotate(Duration tokenLife) {
    Instant now = clock.instant();
    ring = file.write(ring.rotated(now, now, tokenLife));
  }

  @Override
  KeyRing ring() {
    return ring;
  }
}
