package com.reachgig.aws.keys;

import com.reachgig.adapter.aws.secrets.ManagedSecret;
import java.util.Optional;

/** The secret in Secrets Manager. */
record ManagedKeySecret(ManagedSecret secret) implements KeySecret {
  @Override
  public Optional<String> current() {
    return secret.current();
  }

  @Override
  public Optional<String> pending(String version) {
    return secret.pending(version);
  }

  @Override
  public void keepPending(String version, String text) {
    secret.keepPending(version, text);
  }

  @Override
  public boolean keepCurrent(String version, String text) {
    return secret.keepCurrent(version, text);
  }

  @Override
  public void promote(String version) {
    secret.promote(version);
  }
}
