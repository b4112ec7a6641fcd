package com.reachgig.bench.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * The yardstick: the least that a Vert.x server can do to answer the product's routes with the
 * product's bytes. It parses nothing, checks nothing, stores in a map, and works on the event loop.
 */
public final class BareServer extends VerticleBase {
  private static final Created<Buffer> CREATED = new Created<>();

  private final Map<String, Prepared> pages;
  private final Prepared created;
  private final int port;
  private CharSequence date = "";

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Prepared(int status, CharSequence[] headers, Buffer body) {}

  private BareServer(Recording recording, int port) {
    this.pages = new HashMap<>();
    recording
        .answers()
        .forEach((key, answer) -> pages.put(key.substring(key.indexOf(' ') + 1), prepare(answer)));
    this.created = prepare(recording.answer("POST /v1/gigs"));
    this.port = port;
  }

  private static Prepared prepare(Recording.Answer answer) {
    var headers = new CharSequence[answer.headers().size()];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = HttpHeaders.createOptimized(answer.headers().get(i));
    }
    return new Prepared(answer.status(), headers, Buffer.buffer(answer.body()));
  }

  /**
   * Serves until it is killed.
   *
   * @param arguments port, file of the recording, event loops
   */
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    var recording = Recording.read(Path.of(arguments[1]));
    int loops = Integer.parseInt(arguments[2]);
    var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    vertx
        .deployVerticle(
            () -> new BareServer(recording, port), new DeploymentOptions().setInstances(loops))
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(0, 1_000, _ -> date = now());
    return vertx
        .createHttpServer(new HttpServerOptions().setStrictThreadMode(true))
        .requestHandler(this::answer)
        .listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.POST)) {
      request.body().onSuccess(body -> create(request.response(), body));
      return;
    }
    var page = pages.get(request.uri());
    if (page == null) {
      request.response().setStatusCode(404).end();
    } else {
      send(request.response(), page);
    }
  }

  private void create(HttpServerResponse response, Buffer body) {
    CREATED.put(body);
    send(response, created);
  }

  private void send(HttpServerResponse response, Prepared page) {
    var headers = response.headers();
    for (int i = 0; i < page.headers.length; i += 2) {
      headers.add(page.headers[i], page.headers[i + 1]);
    }
    headers.set(HttpHeaders.DATE, date);
    response.setStatusCode(page.status).end(page.body);
  }

  private static CharSequence now() {
    var time = Instant.now().atOffset(ZoneOffset.UTC);
    return HttpHeaders.createOptimized(DateTimeFormatter.RFC_1123_DATE_TIME.format(time));
  }
}
