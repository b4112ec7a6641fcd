package com.reachgig.wiring;

import java.util.List;

/**
 * What a deployment may set of the HTTP interface.
 *
 * @param corsOrigins from where pages may call
 * @param rateLimit whether callers are limited
 */
public record HttpSettings(List<String> corsOrigins, boolean rateLimit) {
  public HttpSettings {
    corsOrigins = List.copyOf(corsOrigins);
  }
}
