package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a function in training meets: the Runtime API for its invocations, and services that take
 * everything. Only the table is a real one.
 */
final class LocalPlatform implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What services say to the operations that functions call, by the end of their targets. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "PutEvents", "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}",
          "GetQueueUrl", "{\"QueueUrl\":\"http://localhost/1/queue\"}",
          "DescribeSecret", "{\"VersionIdsToStages\":{\"1\":[\"AWSCURRENT\"]}}");

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private final String secret;

  private record Answer(boolean good, String text) {}

  private LocalPlatform(HttpServer server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  /**
   * @param secret the text of every secret, which needs no escaping but for quotes
   */
  static LocalPlatform start(String secret) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var platform = new LocalPlatform(HttpServer.create(address, 0), secret);
    platform.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    platform.server.createContext("/", platform::handle);
    platform.server.start();
    return platform;
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the function answers. */
  String invoke(String event) throws InterruptedException, IOException {
    events.add(event);
    var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (answer == null) {
      throw new IOException("the function does not answer");
    }
    if (!answer.good()) {
      throw new IOException("the function failed: " + answer.text());
    }
    return answer.text();
  }

  /** Lets whoever waits for an answer know that none comes. */
  void gone(String why) {
    answers.add(new Answer(false, why));
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (path.equals(ROOT + "invocation/next")) {
        next(exchange);
      } else if (path.startsWith(ROOT)) {
        answers.add(new Answer(path.endsWith("/response"), body));
        answer(exchange, 202, "");
      } else {
        answer(exchange, 200, service(exchange));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var event = events.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", "training");
    headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:1:function:f");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0");
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    answer(exchange, 200, event);
  }

  private String service(HttpExchange exchange) {
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target == null) {
      return "{\"MessageId\":\"1\"}";
    }
    var operation = target.substring(target.lastIndexOf('.') + 1);
    return operation.equals("GetSecretValue")
        ? "{\"SecretString\":\"" + secret.replace("\"", "\\\"") + "\"}"
        : ANSWERS.getOrDefault(operation, "{}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
