package com.reachgig.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.reachgig.deploy.publish.DeployFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the emulator tells beside AWS's interfaces: whether it is ready, and the mails it was given.
 */
public final class EmulatorWeb {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final URI endpoint;

  EmulatorWeb(URI endpoint) {
    this.endpoint = endpoint;
  }

  boolean isReady() {
    return get("/_ministack/ready").isPresent();
  }

  /** Every mail that was sent since the emulator started, oldest first. */
  public List<Mail> mails() {
    var text = get(Mail.PATH).orElseThrow(() -> new DeployFailure("the emulator does not answer"));
    try {
      var mails = new ArrayList<Mail>();
      JSON.readTree(text)
          .path("messages")
          .forEach(account -> account.forEach(m -> mails.add(Mail.of(m))));
      return mails;
    } catch (IOException e) {
      throw new DeployFailure(
          "the emulator's mails cannot be read", String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> get(String path) {
    try {
      var request =
          HttpRequest.newBuilder(endpoint.resolve(path)).timeout(Duration.ofSeconds(5)).build();
      var answer = HTTP.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // not listening yet, or no more
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeployFailure("interrupted");
    }
  }
}
