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
        """,
        server.url(), data(config), mail(config), server.url());
    server.operatorSetupLink().ifPresent(link -> printSetup(link, out));
    out.printf("  stop      Ctrl-C, or kill %d%n%n", ProcessHandle.current().pid());
    out.flush();
  }

  private static void printSetup(String link, PrintStream out) {
    out.printf(
        """
          set-up    %s
                    makes the first operator, once and within 30 minutes; or stop the
                    server and run ./reachgig operator create
        """,
        link);
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
