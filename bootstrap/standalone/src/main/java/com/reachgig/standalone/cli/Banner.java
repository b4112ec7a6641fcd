package com.reachgig.standalone.cli;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.wiring.Server;
import java.io.PrintStream;

/** What a person wants to know when the server has started. */
final class Banner {
  private Banner() {}

  static void print(Config config, Server server, PrintStream out) {
    out.printf(
        """

        ReachGig is ready at %s

          data      %s
          mail      %s
          API       %s/openapi.json
          stop      Ctrl-C, or kill %d
        """,
        server.url(), data(config), mail(config), server.url(), ProcessHandle.current().pid());
    server.operatorSetupToken().ifPresent(token -> printSetup(server, token, out));
    out.println();
    out.flush();
  }

  private static void printSetup(Server server, String token, PrintStream out) {
    out.printf(
        """

        There is no operator yet. Make one with ./reachgig operator create while the server is
        stopped, or within 30 minutes, with an address and a password of yours:

          curl -X POST %s/v1/auth/operator-setup -H 'Content-Type: application/json' \\
            -d '{"email":"you@example.org","password":"a long one","token":"%s"}'
        """,
        server.url(), token);
  }

  private static String data(Config config) {
    var path = config.data().toAbsolutePath().normalize();
    return switch (config.store()) {
      case SQLITE -> path.toString();
      case MEMORY -> "in memory, gone at the end (keys in " + path + ")";
    };
  }

  private static String mail(Config config) {
    return config
        .smtp()
        .map(server -> "to " + server.host() + ":" + server.port())
        .orElseGet(() -> "written to " + config.outbox().toAbsolutePath().normalize() + "/*.eml");
  }
}
