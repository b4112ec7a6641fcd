package com.reachgig.api.observe;

import com.reachgig.api.http.HttpRequest;
import java.util.function.Supplier;

/**
 * Names each request, so that a client's complaint and a line of the log find each other. The
 * client's own name for it is kept if it can do no harm in a log.
 */
public final class RequestIds {
  public static final String HEADER = "X-Request-Id";
  private static final int MAX_LENGTH = 128;

  private final Supplier<String> ids;

  public RequestIds(Supplier<String> ids) {
    this.ids = ids;
  }

  public String of(HttpRequest request) {
    var given = request.headers().first(HEADER);
    return given != null && harmless(given) ? given : ids.get();
  }

  private static boolean harmless(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letterOrDigit = Character.isLetterOrDigit(c) && c < 0x80;
      if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }
}
