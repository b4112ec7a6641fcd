package com.reachgig.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What somebody does over HTTP. */
record Person(ServerProcess server, String email, String token) {
  static final String PASSWORD = "correct horse battery";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A member who has signed up, read the mail, and logged in. */
  static Person join(ServerProcess server, Path data, String email) throws Exception {
    assertThat(signUp(server, email).statusCode()).isEqualTo(202);
    var mail =
        until(() -> mailTo(data, email).stream().findFirst().orElse(""), text -> !text.isEmpty());
    var verify = "{\"token\":\"" + find("(?m)^Token: (\\S+)", mail) + "\"}";
    assertThat(server.post("/v1/auth/verify-email", "", verify).statusCode()).isEqualTo(204);
    return logIn(server, email);
  }

  static HttpResponse<String> signUp(ServerProcess server, String email)
      throws IOException, InterruptedException {
    return server.post("/v1/auth/signup", "", credentials(email));
  }

  static Person logIn(ServerProcess server, String email) throws IOException, InterruptedException {
    var login = server.post("/v1/auth/login", "", credentials(email));
    assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
    return new Person(server, email, find("\"accessToken\":\"([^\"]+)\"", login.body()));
  }

  HttpResponse<String> createGig(String title) throws IOException, InterruptedException {
    var deadline = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    var gig =
        """
        {"title":"%s","description":"Two cords are broken.","category":"home-repair",
         "skills":["carpentry"],"budget":{"amountMinor":90000,"currency":"EUR"},
         "remote":true,"slots":1,"deadline":"%s"}
        """
            .formatted(title, deadline);
    return server.post("/v1/gigs", token, gig);
  }

  static String id(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return find("\"id\":\"([^\"]+)\"", created.body());
  }

  /** The mails to an address in the outbox folder. */
  static List<String> mailTo(Path data, String email) throws IOException {
    var outbox = data.resolve("outbox");
    if (!Files.isDirectory(outbox)) {
      return List.of();
    }
    try (var files = Files.list(outbox)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Person::read)
          .filter(text -> text.contains("To: " + email))
          .toList();
    }
  }

  /** Asks another process again and again until it says what is expected. */
  static <T> T until(Callable<T> question, Predicate<T> expected) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    var answer = question.call();
    while (!expected.test(answer)) {
      assertThat(Instant.now()).as("in vain: %s", answer).isBefore(end);
      pause();
      answer = question.call();
    }
    return answer;
  }

  private static void pause() throws InterruptedException {
    if (new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("nobody counts down");
    }
  }

  private static String credentials(String email) {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String find(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
