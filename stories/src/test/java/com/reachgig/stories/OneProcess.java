package com.reachgig.stories;

import com.reachgig.local.Patience;
import com.reachgig.standalone.config.ConfigLoader;
import com.reachgig.standalone.config.Flags;
import com.reachgig.standalone.config.Parsed;
import com.reachgig.standalone.config.Setting;
import com.reachgig.standalone.wiring.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The server on one machine, listening on a free port. */
final class OneProcess implements Platform {
  private final Server server;
  private final Path data;

  private OneProcess(Server server, Path data) {
    this.server = server;
    this.data = data;
  }

  /**
   * Starts one.
   *
   * @param store sqlite or memory
   */
  static OneProcess start(String store, Path data) throws IOException {
    Files.createDirectories(data);
    var flags =
        Map.of(
            Setting.PORT,
            "0",
            Setting.DATA,
            data.toString(),
            Setting.STORE,
            store,
            Setting.CORS_ORIGINS,
            Stories.ORIGIN);
    return switch (ConfigLoader.load(new Flags(flags, Optional.empty()), Map.of())) {
      case Parsed.Valid(var config) -> new OneProcess(Server.start(config), data);
      case Parsed.Invalid(var problems) -> throw new AssertionError(problems);
    };
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public String mail(String address, String subject) throws Exception {
    return Patience.get(
        "a mail to " + address + " about " + subject, () -> newest(address, subject));
  }

  private Optional<String> newest(String address, String subject) throws IOException {
    var outbox = data.resolve("outbox");
    if (!Files.isDirectory(outbox)) {
      return Optional.empty();
    }
    try (var files = Files.list(outbox)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .map(OneProcess::read)
          .filter(text -> text.contains("To: " + address))
          .filter(text -> text.contains("Subject: " + subject))
          .findFirst();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
