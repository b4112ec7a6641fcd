package com.reachgig.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes a client's way through the product: sign up, verify, log in, post and publish gigs. */
final class Journey {
  private static final String EMAIL = "bench@example.org";
  private static final String PASSWORD = "a long password for the bench";
  private static final Pattern TOKEN = Pattern.compile("Token: (\\S+)");
  private static final Duration MAIL_LIMIT = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  /** What a server writes by itself, or what differs with each answer. */
  private static final Set<String> OWN = Set.of("date", "content-length", "connection");

  private final URI server;
  private final Path outbox;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Journey(URI server, Path data) {
    this.server = server;
    this.outbox = data.resolve("outbox");
  }

  void register() throws Exception {
    var credentials = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\"}";
    post("/v1/auth/signup", credentials, 202);
    post("/v1/auth/verify-email", "{\"token\":\"" + mailedToken() + "\"}", 204);
  }

  /** An access token. */
  String logIn() throws Exception {
    var body = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\"}";
    return text(post("/v1/auth/login", body, 200), "accessToken");
  }

  private String mailedToken() throws Exception {
    var end = Instant.now().plus(MAIL_LIMIT);
    while (Instant.now().isBefore(end)) {
      if (Files.isDirectory(outbox)) {
        try (var mails = Files.list(outbox)) {
          for (var mail : mails.filter(file -> file.toString().endsWith(".eml")).toList()) {
            var found = TOKEN.matcher(Files.readString(mail));
            if (found.find()) {
              return found.group(1);
            }
          }
        }
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new IllegalStateException("no mail with a token in " + outbox);
  }

  /** Posts and publishes gigs, and returns their paths. */
  List<String> publish(int gigs, String token) throws Exception {
    var paths = new ArrayList<String>();
    for (int i = 0; i < gigs; i++) {
      var created = post("/v1/gigs", gig(i), 201, authorized(token));
      var path = "/v1/gigs/" + text(created, "id");
      post(path + "/publish", "", 200, authorized(token));
      paths.add(path);
    }
    return paths;
  }

  /** A gig that is complete, of the size that people write. */
  static String gig(int number) {
    var deadline = Instant.now().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.SECONDS);
    return """
        {"title":"Paint the fence of a garden %d","description":"A wooden fence of about thirty \
        metres wants two coats of paint, which we have; bring brushes. The garden is quiet, the \
        dog is kind and the neighbours know.","category":"home-repair","skills":["painting",\
        "outdoor-work"],"budget":{"amountMinor":25000,"currency":"EUR"},"remote":false,\
        "location":"Utrecht","slots":2,"deadline":"%s"}"""
        .formatted(number, deadline);
  }

  static String[] authorized(String token) {
    return new String[] {
      "Authorization", "Bearer " + token, "Idempotency-Key", UUID.randomUUID().toString()
    };
  }

  /** The answers that the yardstick is to repeat. */
  Recording record(List<String> paths, String list, String token) throws Exception {
    Map<String, Recording.Answer> answers = new LinkedHashMap<>();
    for (var path : paths) {
      answers.put("GET " + path, answer(get(path)));
    }
    answers.put("GET " + list, answer(get(list)));
    var created = post("/v1/gigs", gig(0), 201, "Authorization", "Bearer " + token);
    answers.put("POST /v1/gigs", answer(created));
    return new Recording(answers);
  }

  private static Recording.Answer answer(HttpResponse<byte[]> response) {
    var headers = new ArrayList<String>();
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> headers.addAll(List.of(name, value)));
              }
            });
    return new Recording.Answer(response.statusCode(), headers, response.body());
  }

  private HttpResponse<byte[]> get(String target) throws IOException, InterruptedException {
    return expect(200, HttpRequest.newBuilder(server.resolve(target)).build());
  }

  private HttpResponse<byte[]> post(String path, String body, int status, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body.isEmpty()) {
      request.POST(BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return expect(status, request.build());
  }

  private HttpResponse<byte[]> expect(int status, HttpRequest request)
      throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri()
              + ": "
              + response.statusCode()
              + " "
              + body(response));
    }
    return response;
  }

  private static String body(HttpResponse<byte[]> response) {
    return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String text(HttpResponse<byte[]> response, String field) {
    var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(body(response));
    if (!found.find()) {
      throw new IllegalStateException("no " + field + " in " + body(response));
    }
    return found.group(1);
  }
}
