package com.reachgig.standalone.cli;

import com.reachgig.domain.event.Correlation;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.config.Config.LogFormat;
import com.reachgig.standalone.config.Flags;
import com.reachgig.standalone.log.Logging;
import com.reachgig.standalone.wiring.Server;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Runs a server in the foreground until a signal ends it. */
public final class Serving {
  /** Set by the launcher if standard output is a terminal; finding out in Java is slow. */
  private static final String TERMINAL = "reachgig.terminal";

  private Serving() {}

  /** Runs until SIGTERM or SIGINT, or tells why not. */
  public static int run(Flags flags) {
    try {
      return run(SettingOptions.config(flags));
    } catch (RuntimeException e) {
      return Failures.tell(e, System.err);
    }
  }

  static int run(Config config) {
    boolean text =
        config.logFormat() == LogFormat.TEXT
            || (config.logFormat() == LogFormat.AUTO && Boolean.getBoolean(TERMINAL));
    var format = text ? LogFormat.TEXT : LogFormat.JSON;
    var logging = Logging.start(config.logLevel(), format, Serving::requestId);
    Server server;
    try {
      server = Server.start(config);
    } catch (RuntimeException e) {
      logging.close();
      throw e;
    }
    var stop = Thread.ofPlatform().name("stop").unstarted(() -> stop(server, logging));
    Runtime.getRuntime().addShutdownHook(stop);
    Banner.print(config, server, text ? System.out : System.err);
    return awaitSignal();
  }

  private static void stop(Server server, Logging logging) {
    System.getLogger(Serving.class.getName()).log(System.Logger.Level.INFO, "stopping");
    server.stop();
    System.getLogger(Serving.class.getName()).log(System.Logger.Level.INFO, "stopped");
    logging.close();
  }

  /** The shutdown hook does the rest. */
  private static int awaitSignal() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return ExitCodes.OK;
  }

  private static @Nullable String requestId() {
    return Correlation.ID.isBound() ? Correlation.ID.get() : null;
  }
}
