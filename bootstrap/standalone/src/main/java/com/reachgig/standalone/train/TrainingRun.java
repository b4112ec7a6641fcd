package com.reachgig.standalone.train;

import com.reachgig.standalone.config.Config;
import com.reachgig.standalone.config.ConfigLoader;
import com.reachgig.standalone.config.Flags;
import com.reachgig.standalone.config.Parsed;
import com.reachgig.standalone.config.Setting;
import com.reachgig.standalone.log.Logging;
import com.reachgig.standalone.wiring.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A short life of a server on a data folder of its own, so that the JVM learns which classes and
 * methods a start and the common requests need.
 */
public final class TrainingRun {
  private static final String EMAIL = "ann@example.org";
  private static final String PASSWORD = "correct horse battery staple";
  private static final int ROUNDS = 20;
  private static final int ATTEMPTS = 300;

  private TrainingRun() {}

  public static void run() throws IOException, InterruptedException {
    var data = Files.createTempDirectory("reachgig-train");
    try {
      var config = config(data);
      var logging = Logging.start(config.logLevel(), config.logFormat(), () -> null);
      var server = Server.start(config);
      live(new Client(server.port()), config.outbox(), server);
      server.stop();
      logging.close();
    } finally {
      remove(data);
    }
  }

  private static Config config(Path data) {
    var flags =
        Map.of(Setting.PORT, "0", Setting.DATA, data.toString(), Setting.LOG_FORMAT, "json");
    return switch (ConfigLoader.load(new Flags(flags, Optional.empty()), Map.of())) {
      case Parsed.Valid(var config) -> config;
      case Parsed.Invalid(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static void live(Client client, Path outbox, Server server)
      throws IOException, InterruptedException {
    server.operatorSetupLink();
    client.send(200, "GET", "/health/ready", "", "");
    var who = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\"}";
    client.send(202, "POST", "/v1/auth/signup", "", who);
    var verify = "{\"token\":\"" + token(outbox) + "\"}";
    client.send(204, "POST", "/v1/auth/verify-email", "", verify);
    var token = Client.member(client.send(200, "POST", "/v1/auth/login", "", who), "accessToken");
    client.send(401, "POST", "/v1/auth/login", "", who.replace("horse", "cow"));
    client.send(200, "GET", "/v1/me", token, "");
    client.send(200, "GET", "/v1/me/profile", token, "");
    for (int i = 0; i < ROUNDS; i++) {
      browse(client, token);
    }
  }

  private static void browse(Client client, String token) throws IOException {
    var draft =
        """
        {"title":"Repair six sash windows","description":"Two cords are broken.",\
        "category":"home-repair","skills":["carpentry"],\
        "budget":{"amountMinor":90000,"currency":"EUR"},"remote":true,"slots":1,\
        "deadline":"2099-01-01T00:00:00Z"}""";
    var deadline = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    var body = draft.replace("2099-01-01T00:00:00Z", deadline.toString());
    var gig = "/v1/gigs/" + Client.member(client.send(201, "POST", "/v1/gigs", token, body), "id");
    client.send(200, "POST", gig + "/publish", token, "");
    client.send(200, "GET", gig, "", "");
    client.send(200, "GET", "/v1/gigs?limit=20", "", "");
    client.send(404, "GET", "/v1/gigs/none", "", "");
    client.send(422, "POST", "/v1/gigs", token, "{\"title\":\"\"}");
    client.send(400, "POST", "/v1/gigs", token, "{");
  }

  /** From the welcome mail, which comes within moments. */
  private static String token(Path outbox) throws IOException, InterruptedException {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (Files.isDirectory(outbox)) {
        try (var mails = Files.newDirectoryStream(outbox, "*.eml")) {
          for (var mail : mails) {
            return Files.readAllLines(mail).stream()
                .filter(line -> line.startsWith("Token: "))
                .findFirst()
                .orElseThrow()
                .substring("Token: ".length());
          }
        }
      }
      Thread.sleep(20);
    }
    throw new IOException("no welcome mail came");
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
