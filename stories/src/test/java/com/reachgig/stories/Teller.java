package com.reachgig.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks HTTP to a platform and writes down all that was said. */
final class Teller implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder transcript = new StringBuilder();
  private final Platform platform;

  Teller(Platform platform) {
    this.platform = platform;
  }

  /** One request in the making. */
  final class Ask {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String body = "";

    Ask(String method, String path) {
      this.method = method;
      this.path = path;
    }

    Ask with(String name, String value) {
      headers.put(name, value);
      return this;
    }

    Ask as(String token) {
      return with("Authorization", "Bearer " + token);
    }

    Ask json(String text) {
      body = text;
      return with("Content-Type", "application/json");
    }

    /** Sends it, and checks the status. */
    Answer gets(int status) throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(URI.create(platform.url() + path));
      headers.forEach(request::header);
      var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
      var answer =
          Answer.of(
              client.send(request.method(method, publisher).build(), BodyHandlers.ofString()));
      note(answer);
      assertThat(answer.status()).as("%s %s: %s", method, path, answer).isEqualTo(status);
      return answer;
    }

    private void note(Answer answer) {
      transcript.append("### ").append(method).append(' ').append(path).append('\n');
      headers.forEach((name, value) -> transcript.append("> " + name + ": " + value + "\n"));
      transcript.append(body).append("\n\n").append(answer).append('\n');
    }
  }

  Ask get(String path) {
    return new Ask("GET", path);
  }

  Ask post(String path) {
    return new Ask("POST", path);
  }

  Ask put(String path) {
    return new Ask("PUT", path);
  }

  Ask delete(String path) {
    return new Ask("DELETE", path);
  }

  Ask ask(String method, String path) {
    return new Ask(method, path);
  }

  /** Asks once, without writing it down. */
  Answer send(String method, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(platform.url() + path));
    return Answer.of(
        client.send(
            request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString()));
  }

  /** The one-time token of the newest mail to that address with that subject. */
  String mailedToken(String address, String subject) throws Exception {
    return Stories.find("(?m)^Token: (\\S+)", platform.mail(address, subject));
  }

  /** All that was said, as it was said. */
  String transcript() {
    return transcript.toString();
  }

  @Override
  public void close() {
    client.close();
  }
}
