package com.reachgig.api.edge;

import com.reachgig.api.http.Headers;
import java.util.ArrayList;

/**
 * Tells a client's address. Each trusted proxy appends to {@code X-Forwarded-For} the address that
 * it was called from; what stands further to the left came from the client, who may write anything.
 */
public final class Clients {
  private static final String FORWARDED = "X-Forwarded-For";

  private final int trustedProxies;

  public Clients(int trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  public String address(Headers headers, String peer) {
    if (trustedProxies == 0) {
      return peer;
    }
    var hops = new ArrayList<String>();
    for (var field : headers.all(FORWARDED)) {
      for (var hop : field.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    if (hops.size() < trustedProxies) {
      return peer;
    }
    var client = withoutPort(hops.get(hops.size() - trustedProxies));
    return isAddress(client) ? client : peer;
  }

  /**
   * Some proxies add the port, as {@code 203.0.113.7:4711} or {@code [2001:db8::7]:4711}. It is
   * another one for each connection, so with it every connection would count as a client.
   */
  private static String withoutPort(String hop) {
    int end = hop.indexOf(']');
    if (hop.startsWith("[") && end > 0) {
      return hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }

  private static boolean isAddress(String text) {
    return !text.isEmpty()
        && text.length() <= 45
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
  }
}
