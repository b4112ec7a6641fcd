package com.reachgig.adapter.aws.wire;

import java.net.URI;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client talks to.
 *
 * @param path what goes before the path of a request, without a slash at its end
 * @param factory makes TLS; asked only where it is needed, since it is slow to make
 */
record Target(
    String protocol, String host, int port, String path, Supplier<SSLSocketFactory> factory) {

  static Target of(URI endpoint, Supplier<SSLSocketFactory> factory) {
    String protocol = endpoint.getScheme();
    String host = endpoint.getHost();
    boolean isHttp = "https".equals(protocol) || "http".equals(protocol);
    if (!isHttp || host == null) {
      throw new IllegalArgumentException(
          "an endpoint is http:// or https:// and a host: " + endpoint);
    }
    int standard = protocol.equals("https") ? 443 : 80;
    int port = endpoint.getPort() < 0 ? standard : endpoint.getPort();
    String path = endpoint.getRawPath();
    return new Target(
        protocol,
        host,
        port,
        path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
        factory);
  }

  /** Host, and the port if it is not the protocol's own. */
  String authority() {
    int standard = protocol.equals("https") ? 443 : 80;
    return port == standard ? host : host + ":" + port;
  }

  /** What makes TLS, or null without it. */
  @Nullable SSLSocketFactory tls() {
    return protocol.equals("https") ? factory.get() : null;
  }
}
