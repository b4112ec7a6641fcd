package com.reachgig.standalone.wiring;

import com.reachgig.adapter.vertx.ServerSettings;
import com.reachgig.adapter.vertx.VertxServer;
import com.reachgig.domain.account.MintOperatorSetup;
import com.reachgig.domain.session.SessionTokens;
import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.control.ControlServer;
import com.reachgig.standalone.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A server that runs. It starts from the store upwards and stops from the sockets downwards, so
 * that every request it took finds all that it needs.
 */
public final class Server {
  /** Command: write a backup to the file that it names. */
  public static final String BACKUP = "backup";

  /** Command: sign with a new key. */
  public static final String ROTATE_KEYS = "rotate-keys";

  /** Command: have events tried again that subscribers gave up on. */
  public static final String REDRIVE = "redrive";

  /** Command: tell what is damaged. */
  public static final String DAMAGES = "damages";

  private static final System.Logger LOGGER = System.getLogger(Server.class.getName());
  private static final Duration DRAIN = Duration.ofSeconds(20);
  private static final Duration WORKERS = Duration.ofSeconds(8);

  private final ServerParts parts;
  private final VertxServer http;
  private final Workers workers;
  private final ControlServer control;

  private Server(ServerParts parts, VertxServer http, Workers workers, ControlServer control) {
    this.parts = parts;
    this.http = http;
    this.workers = workers;
    this.control = control;
  }

  /** Opens the store, listens, and begins all background work. */
  public static Server start(Config config) {
    var parts = parts(config);
    var storage = parts.storage(); // first, for the data folder and who may use it
    try {
      parts.routes().routes(); // now, so that no request waits, and what is wrong shows at once
      return listening(config, parts, ControlServer.start(config.data(), commands(parts)));
    } catch (IOException e) {
      storage.close().run();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      storage.close().run();
      throw e;
    }
  }

  private static Server listening(Config config, ServerParts parts, ControlServer control) {
    try {
      var http = VertxServer.start(settings(config, parts), parts.api());
      parts.publicUrl().listeningOn(http.port());
      return new Server(parts, http, parts.backgroundWork().start(), control);
    } catch (RuntimeException e) {
      control.close();
      throw e;
    }
  }

  private static Map<String, UnaryOperator<String>> commands(ServerParts parts) {
    return Map.of(
        BACKUP,
        file -> {
          parts.storage().backup().accept(Path.of(file));
          return "the backup is in " + file;
        },
        ROTATE_KEYS,
        _ -> {
          parts.signingKeys().rotate(SessionTokens.ACCESS_LIFE);
          return "new tokens are signed with a new key";
        },
        REDRIVE,
        _ -> DeadLetters.redrive(parts.storage().queues()),
        DAMAGES,
        _ -> String.join("; ", parts.storage().damages().get()));
  }

  private static ServerParts parts(Config config) {
    return switch (config.store()) {
      case SQLITE -> DaggerSqliteServer.factory().create(config);
      case MEMORY -> DaggerInMemoryServer.factory().create(config);
    };
  }

  private static ServerSettings settings(Config config, ServerParts parts) {
    int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return ServerSettings.of(config.port(), parts.ids()::next)
        .withHost(config.host())
        .withEventLoops(loops)
        .withConcurrency(config.maxConcurrency())
        .withTrustedProxies(config.trustedProxies());
  }

  /** Where clients reach it. */
  public URI url() {
    return parts.publicUrl().get();
  }

  public int port() {
    return http.port();
  }

  /** Where the first operator can be set up; empty once there is one. */
  public Optional<String> operatorSetupLink() {
    return switch (parts.mintOperatorSetup().mint()) {
      case MintOperatorSetup.Result.Minted(var token, _) ->
          Optional.of(parts.links().operatorSetup(token));
      case MintOperatorSetup.Result.OperatorExists _ -> Optional.empty();
    };
  }

  /** Accepts nothing more, finishes what is under way, and closes; at most 30 s. */
  public void stop() {
    control.close();
    try {
      if (!http.drain(DRAIN)) {
        LOGGER.log(Level.WARNING, "some requests did not end in time and were cut off");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    workers.stop(WORKERS);
    parts.storage().close().run();
  }
}
