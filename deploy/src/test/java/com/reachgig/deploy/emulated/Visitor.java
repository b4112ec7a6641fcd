package com.reachgig.deploy.emulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.reachgig.local.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody who uses the API over HTTP, and reads the mails. */
final class Visitor implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";
  private static final Pattern TOKEN = Pattern.compile("(?m)^Token: (\\S+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final DeployedStack stack;
  final String email = "v" + UUID.randomUUID().toString().replace("-", "") + "@example.org";
  private String token = "";

  Visitor(DeployedStack stack) {
    this.stack = stack;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, json);
  }

  HttpResponse<String> send(String method, String path, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(stack.url() + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", "*")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  int signUp() throws IOException, InterruptedException {
    return post("/v1/auth/signup", credentials()).statusCode();
  }

  int logIn() throws IOException, InterruptedException {
    var answer = post("/v1/auth/login", credentials());
    if (answer.statusCode() == 200) {
      token = JSON.readTree(answer.body()).path("accessToken").asText();
    }
    return answer.statusCode();
  }

  /** Signs up, confirms the address, and logs in. */
  void join() throws Exception {
    expect(202, signUp());
    var confirmation = "{\"token\":\"" + mailedToken("Welcome to ReachGig") + "\"}";
    expect(204, post("/v1/auth/verify-email", confirmation).statusCode());
    expect(200, logIn());
  }

  private static void expect(int wanted, int status) {
    if (status != wanted) {
      throw new AssertionError("status " + status + " in place of " + wanted);
    }
  }

  /** The token in the first mail of that subject, once it is there. */
  String mailedToken(String subject) throws Exception {
    return Patience.get("a mail to " + email + ": " + subject, () -> token(subject));
  }

  private Optional<String> token(String subject) {
    return stack.mails().stream()
        .filter(mail -> mail.to().equals(email) && mail.subject().contains(subject))
        .flatMap(mail -> TOKEN.matcher(mail.text()).results())
        .map(found -> found.group(1))
        .findFirst();
  }

  /** Makes a gig and publishes it, and returns its path. */
  String publishGig() throws Exception {
    var created = post("/v1/gigs", terms());
    expect(201, created.statusCode());
    var path = created.headers().firstValue("Location").orElseThrow();
    expect(200, post(path + "/publish", "").statusCode());
    return path;
  }

  /** The terms of a gig, as JSON. */
  static String terms() {
    return """
        {"title":"Repair a window","description":"Two cords are broken.","category":"home-repair",
        "skills":["sashes"],"budget":{"amountMinor":90000,"currency":"EUR"},"remote":false,
        "location":"Bristol","slots":2,"deadline":"%s"}"""
        .formatted(Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS));
  }

  String credentials() {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD);
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
