package com.reachgig.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "ReachGig is ready at ";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path data;
  private final String url;
  private final List<String> banner;

  private ServerProcess(Process process, Path data, String url, List<String> banner) {
    this.process = process;
    this.data = data;
    this.url = url;
    this.banner = banner;
  }

  /** Starts a server without rate limits on a free port, and waits until it listens. */
  static ServerProcess start(Path data, String... more) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of("serve", "--port", "0", "--rate-limit", "off", "--log-format", "json"));
    arguments.addAll(List.of("--data", data.toString()));
    arguments.addAll(List.of(more));
    var process =
        Programs.command(arguments.toArray(String[]::new))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    var err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    var said = new ArrayList<String>();
    for (var line = err.readLine(); line != null; line = err.readLine()) {
      said.add(line);
      if (line.startsWith("  stop ")) {
        var ready = said.stream().filter(each -> each.startsWith(READY)).findFirst().orElseThrow();
        return new ServerProcess(process, data, ready.substring(READY.length()), said);
      }
    }
    throw new AssertionError("the server did not start: " + said);
  }

  String url() {
    return url;
  }

  List<String> banner() {
    return banner;
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token).GET());
  }

  HttpResponse<String> post(String path, String token, String json)
      throws IOException, InterruptedException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String token) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; the exit code. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the server did not end within 30 s");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    client.close();
    removeSocket();
  }

  /** Of a server that was killed, as the next one on its data would. */
  private void removeSocket() throws IOException {
    var pointer = data.resolve("control");
    if (Files.exists(pointer)) {
      var socket = Path.of(Files.readString(pointer));
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    }
  }
}
