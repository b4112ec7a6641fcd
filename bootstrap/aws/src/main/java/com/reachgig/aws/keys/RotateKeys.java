package com.reachgig.aws.keys;

import com.reachgig.adapter.security.KeyMint;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.lang.System.Logger.Level;

/**
 * The steps in which Secrets Manager has a secret rotated, each of which may be repeated, and the
 * making of the first keys.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">the
 *     steps</a>
 */
final class RotateKeys {
  private static final System.Logger LOG = System.getLogger(RotateKeys.class.getName());

  /** The same for all who make the first keys at a time, so that one of them wins. */
  private static final String FIRST = "reachgig-first-keys-00000000000000000001";

  private final KeySecret secret;
  private final KeyMint mint;

  RotateKeys(KeySecret secret, KeyMint mint) {
    this.secret = secret;
    this.mint = mint;
  }

  /**
   * Makes keys if there are none.
   *
   * @return whether it did
   */
  boolean first() {
    if (secret.current().filter(this::good).isPresent()) {
      return false;
    }
    boolean made = secret.keepCurrent(FIRST, mint.first());
    LOG.log(Level.INFO, made ? "made the first keys" : "the first keys are there");
    return made;
  }

  void create(String version) {
    if (secret.pending(version).isEmpty()) {
      var text = secret.current().filter(this::good).map(mint::rotated).orElseGet(mint::first);
      secret.keepPending(version, text);
    }
  }

  void test(String version) {
    mint.check(pending(version));
  }

  void finish(String version) {
    secret.promote(version);
    LOG.log(Level.INFO, "the keys are rotated");
  }

  private String pending(String version) {
    return secret
        .pending(version)
        .orElseThrow(
            () -> new PortException(Fault.CORRUPT, "version " + version + " was not created"));
  }

  /** A new secret holds a text that the deployment put there, and no keys. */
  private boolean good(String text) {
    try {
      mint.check(text);
      return true;
    } catch (PortException noKeys) {
      LOG.log(Level.WARNING, "the secret holds no keys", noKeys);
      return false;
    }
  }
}
