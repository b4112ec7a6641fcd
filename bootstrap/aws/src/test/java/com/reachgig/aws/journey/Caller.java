package com.reachgig.aws.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.http.OriginKeys;
import com.reachgig.adapter.lambda.local.Environments;
import com.reachgig.adapter.lambda.local.LocalGateway;
import com.reachgig.adapter.lambda.local.Outcome;
import com.reachgig.adapter.lambda.local.PayloadForm;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Somebody who calls the function through its front, a gateway and the Runtime API. */
public final class Caller implements AutoCloseable {
  /** What the front adds to each request, whether or not the function asks for it. */
  public static final String ORIGIN_KEY = "k".repeat(43);

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalGateway gateway;
  private final Runnable end;
  private String token = "";

  Caller(Function function) {
    this(new Environments(() -> function));
  }

  private Caller(Environments environments) {
    this(environments::invoke, environments::close);
  }

  /**
   * Calls whatever answers events.
   *
   * @param end ends that, when all is said
   */
  public Caller(
      java.util.function.Function<byte[], CompletableFuture<Outcome>> invoke, Runnable end) {
    this.gateway = LocalGateway.start(PayloadForm.HTTP_API, invoke);
    this.end = end;
  }

  public void token(String accessToken) {
    token = accessToken;
  }

  public String get(int status, String path) throws IOException, InterruptedException {
    return send(status, "GET", path, "").body();
  }

  public String post(int status, String path, String body)
      throws IOException, InterruptedException {
    return send(status, "POST", path, body).body();
  }

  public HttpResponse<String> send(int status, String method, String path, String body)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + gateway.address().getPort() + path);
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
    request.header(OriginKeys.HEADER, ORIGIN_KEY);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (method.equals("POST")) {
      request.header("Content-Type", "application/json");
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isEqualTo(status);
    return answer;
  }

  public static String find(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  /** A draft that may be published. */
  public static String gig() {
    var deadline = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    return """
    {"title":"Repair six sash windows","description":"Two cords are broken.",\
    "category":"home-repair","skills":["carpentry"],\
    "budget":{"amountMinor":90000,"currency":"EUR"},"remote":true,"slots":1,\
    "deadline":"%s"}"""
        .formatted(deadline);
  }

  @Override
  public void close() {
    gateway.close();
    end.run();
    client.close();
  }
}
