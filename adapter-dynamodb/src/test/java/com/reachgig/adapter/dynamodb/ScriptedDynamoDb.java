package com.reachgig.adapter.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Listener;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A server that answers each request as a test says, in turn, and keeps what was asked. */
final class ScriptedDynamoDb implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Reaction> script = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  record Request(String operation, String body) {
    /** The text of that field, wherever it is. */
    String text(String field) {
      int at = body.indexOf("\"" + field + "\":\"") + field.length() + 4;
      return body.substring(at, body.indexOf('"', at));
    }
  }

  /** Gives an answer to the request's body; a status of 0 ends the connection without any. */
  private record Reaction(int status, UnaryOperator<String> answer) {}

  ScriptedDynamoDb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::react);
    server.start();
  }

  JsonClient client(Listener listener) {
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var settings = Settings.at(endpoint, Credentials.of("test", "test")).withListener(listener);
    return JsonClient.of(Service.DYNAMODB, settings);
  }

  ScriptedDynamoDb answers(String body) {
    return reacts(200, _ -> body);
  }

  ScriptedDynamoDb answersTo(UnaryOperator<String> answer) {
    return reacts(200, answer);
  }

  ScriptedDynamoDb refuses(String type, String fields) {
    return reacts(400, _ -> "{\"__type\":\"com.amazonaws.dynamodb#" + type + "\"" + fields + "}");
  }

  ScriptedDynamoDb loses() {
    return reacts(0, body -> body);
  }

  List<Request> requests() {
    return requests;
  }

  List<String> operations() {
    return requests.stream().map(Request::operation).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private ScriptedDynamoDb reacts(int status, UnaryOperator<String> answer) {
    synchronized (script) {
      script.add(new Reaction(status, answer));
    }
    return this;
  }

  private void react(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      requests.add(new Request(target.substring(target.indexOf('.') + 1), body));
      var reaction = next();
      if (reaction != null && reaction.status() > 0) {
        byte[] answer = reaction.answer().apply(body).getBytes(UTF_8);
        exchange.sendResponseHeaders(reaction.status(), answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private @Nullable Reaction next() {
    synchronized (script) {
      return script.poll();
    }
  }
}
