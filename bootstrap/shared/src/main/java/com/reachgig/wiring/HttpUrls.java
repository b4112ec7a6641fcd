package com.reachgig.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses in settings. */
public final class HttpUrls {
  private HttpUrls() {}

  /** An address with a host, of http or https, to which paths can be appended. */
  public static Optional<URI> parse(String text) {
    try {
      var url = new URI(text);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean ends = url.getRawQuery() == null && url.getRawFragment() == null;
      return http && ends && url.getHost() != null ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** Whether it names where a page comes from, and no page, just as browsers write it. */
  public static boolean isOrigin(String text) {
    return parse(text).filter(url -> text.equals(origin(url))).isPresent();
  }

  private static String origin(URI url) {
    int usual = "https".equals(url.getScheme()) ? 443 : 80;
    boolean named = url.getPort() >= 0 && url.getPort() != usual;
    return url.getScheme()
        + "://"
        + url.getHost().toLowerCase(Locale.ROOT)
        + (named ? ":" + url.getPort() : "");
  }
}
