package com.reachgig.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses in settings. */
public final class HttpUrls {
  private HttpUrls() {}

  /** An address with a host, of http or https. */
  public static Optional<URI> parse(String text) {
    try {
      var url = new URI(text);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** Whether it names where a page comes from, and no page. */
  public static boolean isOrigin(String text) {
    return parse(text).filter(url -> url.getRawPath().isEmpty()).isPresent();
  }
}
