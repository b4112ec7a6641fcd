package com.reachgig.adapter.aws.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A server on this machine that speaks as a service of AWS does. A request that is not signed for
 * that service, or whose body is not the one that was signed, is refused as AWS refuses it.
 */
public final class FakeService implements AutoCloseable {
  private final Queue<Answer> next = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String signingName;
  private final Handler handler;

  /**
   * A request that was signed well.
   *
   * @param operation the target's, or the path where there is no target
   */
  public record Asked(String operation, Tree body) {}

  public record Answer(int status, String body) {
    public static Answer good(String body) {
      return new Answer(200, body);
    }

    public static Answer refused(String type, String message) {
      return new Answer(
          400, "{\"__type\":" + Tree.quote(type) + ",\"message\":" + Tree.quote(message) + "}");
    }
  }

  /** What the service does. */
  public interface Handler {
    Answer answer(Asked asked);
  }

  public FakeService(String signingName, Handler handler) {
    this.signingName = signingName;
    this.handler = handler;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** A client of what is at an endpoint, this or another. */
  public static JsonClient client(Service service, URI endpoint) {
    return JsonClient.of(service, Settings.at(endpoint, Credentials.of("test", "test")));
  }

  /** The next requests are answered so, whatever they ask. */
  public void answerNext(Answer... answers) {
    next.addAll(List.of(answers));
  }

  public List<Asked> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Answer answer = isSigned(exchange, body) ? answer(exchange, body) : notSigned();
      byte[] bytes = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("x-amzn-RequestId", "request");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(HttpExchange exchange, byte[] body) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String path = exchange.getRequestURI().getPath();
    String operation = target == null ? path : target.substring(target.indexOf('.') + 1);
    Asked question = new Asked(operation, Tree.parse(new String(body, UTF_8)));
    asked.add(question);
    Answer forced = next.poll();
    return forced == null ? handler.answer(question) : forced;
  }

  private static Answer notSigned() {
    return new Answer(403, "{\"__type\":\"IncompleteSignatureException\"}");
  }

  private boolean isSigned(HttpExchange exchange, byte[] body) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return authorization.startsWith("AWS4-HMAC-SHA256 Credential=test/")
        && authorization.contains("/us-east-1/" + signingName + "/aws4_request")
        && exchange.getRequestHeaders().getFirst("x-amz-content-sha256").equals(sha256(body));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
