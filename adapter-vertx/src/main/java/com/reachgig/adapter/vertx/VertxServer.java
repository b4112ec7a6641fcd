package com.reachgig.adapter.vertx;

import com.reachgig.api.http.HttpHandler;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xServerConnection;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP/1.1 and cleartext HTTP/2 server in front of an {@link HttpHandler}. Event loops read a
 * whole request, one virtual thread each runs the handler, which may block, and the event loop
 * writes the answer. Beyond the bound of requests at work it answers 503 at once instead of
 * queueing.
 */
public final class VertxServer implements AutoCloseable {
  /** For how long a connection at rest may still bring a request while the server drains. */
  private static final Duration GRACE = Duration.ofMillis(250);

  /** Streams of one HTTP/2 connection; Vert.x's own number. */
  private static final int STREAMS = 100;

  /** How much larger than the header may be what HTTP/2's decoder lets through to be refused. */
  private static final int HEADROOM = 4;

  /** How Vert.x spells a free port that all event loops share. */
  private static final int ANY_SHARED = -1;

  /** Bytes of a body that the decoder passes on at once. */
  private static final int CHUNK = 64 * 1024;

  private static final System.Logger LOG = System.getLogger(VertxServer.class.getName());

  private final Vertx vertx;
  private final Connections connections;
  private final int port;

  private VertxServer(Vertx vertx, Connections connections, int port) {
    this.vertx = vertx;
    this.connections = connections;
    this.port = port;
  }

  /**
   * Listens, or fails with the reason why the address cannot be taken.
   *
   * @param handler answers every request, on many threads at once
   */
  public static VertxServer start(ServerSettings settings, HttpHandler handler) {
    var options = serverOptions(settings);
    var connections = new Connections(settings, options);
    var shell = Shell.of(settings, connections, handler);
    var vertx = Vertx.builder().with(options()).withTransport(connections.transport()).build();
    try {
      var port = new AtomicInteger();
      await(
          vertx.deployVerticle(
              () -> new Listener(shell, options, port),
              new DeploymentOptions().setInstances(settings.eventLoops())));
      return new VertxServer(vertx, connections, port.get());
    } catch (IllegalStateException failure) {
      await(vertx.close());
      var address = settings.host() + ":" + settings.port();
      throw new IllegalStateException("cannot listen on " + address, failure.getCause());
    }
  }

  /** The port that is listened on. */
  public int port() {
    return port;
  }

  /**
   * Accepts no more, answers what is under way and says {@code Connection: close} with it, then
   * closes.
   *
   * @return whether every connection was done in time; the others are cut off
   */
  public boolean drain(Duration within) throws InterruptedException {
    return drain(within, within.dividedBy(2).compareTo(GRACE) < 0 ? within.dividedBy(2) : GRACE);
  }

  boolean drain(Duration within, Duration grace) throws InterruptedException {
    connections.drain(grace);
    boolean done = connections.awaitNone(within);
    close();
    return done;
  }

  /** Closes at once. Closing again does nothing. */
  @Override
  public void close() {
    connections.close();
    await(vertx.close());
  }

  private static VertxOptions options() {
    var files =
        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
    return new VertxOptions().setFileSystemOptions(files).setPreferNativeTransport(false);
  }

  private static HttpServerOptions serverOptions(ServerSettings settings) {
    int head = settings.limits().head();
    var streams =
        new Http2Settings()
            .setMaxHeaderListSize((long) head * HEADROOM)
            .setMaxConcurrentStreams(STREAMS);
    return new HttpServerOptions()
        .setHost(settings.host())
        .setPort(settings.port() == 0 ? ANY_SHARED : settings.port())
        .setMaxInitialLineLength(head)
        .setMaxHeaderSize(head)
        .setMaxChunkSize(CHUNK)
        .setTcpNoDelay(true)
        .setReuseAddress(true)
        .setInitialSettings(streams)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setStrictThreadMode(true);
  }

  private static void await(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  /** One event loop's share of the connections; Vert.x gives each instance a loop of its own. */
  private static final class Listener extends VerticleBase {
    private final Shell shell;
    private final HttpServerOptions options;
    private final AtomicInteger port;

    Listener(Shell shell, HttpServerOptions options, AtomicInteger port) {
      this.shell = shell;
      this.options = options;
      this.port = port;
    }

    @Override
    public Future<?> start() {
      return vertx
          .createHttpServer(options)
          .requestHandler(request -> Exchange.begin(shell, request))
          .invalidRequestHandler(request -> Exchange.refuse(shell, request))
          .connectionHandler(Listener::connected)
          .exceptionHandler(failure -> LOG.log(Level.DEBUG, "a connection failed", failure))
          .listen()
          .onSuccess(server -> port.set(server.actualPort()));
    }

    private static void connected(HttpConnection connection) {
      if (!(connection instanceof Http1xServerConnection)) {
        ConnectionGuard.of(connection).multiplexes(connection);
      }
    }
  }
}
