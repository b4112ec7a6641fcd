package com.reachgig.standalone.wiring;

import com.reachgig.standalone.config.Config;
import java.net.URI;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Where clients reach the server. Derived from the port where no setting says it, and so known only
 * once the server listens; what needs it is made after that.
 */
@Singleton
final class PublicUrl {
  private final Config config;
  private volatile int port;

  @Inject
  PublicUrl(Config config) {
    this.config = config;
    this.port = config.port();
  }

  void listeningOn(int boundPort) {
    port = boundPort;
  }

  URI get() {
    return config.publicUrl().orElseGet(() -> URI.create("http://localhost:" + port));
  }
}
