package com.reachgig.ports.file;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A request that a client may make by itself.
 *
 * @param method {@code GET} or {@code PUT}
 * @param headers what the client must send with it, as they are
 * @param expiresAt from when on it is refused
 */
public record SignedUrl(URI url, String method, Map<String, String> headers, Instant expiresAt) {
  public SignedUrl {
    headers = Map.copyOf(headers);
  }
}
