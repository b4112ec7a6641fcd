package com.reachgig.adapter.aws.wire;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param sessionToken or null for keys of a user
 * @param expiresAt when the service begins to refuse them, or null if never
 */
public record Credentials(
    String accessKeyId,
    String secretAccessKey,
    @Nullable String sessionToken,
    @Nullable Instant expiresAt)
    implements CredentialsSource {

  /** Keys that do not expire. */
  public static Credentials of(String accessKeyId, String secretAccessKey) {
    return new Credentials(accessKeyId, secretAccessKey, null, null);
  }

  @Override
  public Credentials current() {
    return this;
  }

  @Override
  public boolean renew(Credentials refused) {
    return false;
  }

  /** Logs must not hold secrets. */
  @Override
  public String toString() {
    return "Credentials["
        + accessKeyId
        + ", "
        + Objects.requireNonNullElse(expiresAt, "no end")
        + "]";
  }
}
