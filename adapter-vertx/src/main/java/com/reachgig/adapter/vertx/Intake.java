package com.reachgig.adapter.vertx;

import com.reachgig.api.edge.Refusal;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request as it comes in: whole, within the bounds and in time, or not at all.
 * Lives on the connection's event loop and tells its exchange how it went.
 */
final class Intake {
  private final Shell shell;
  private final HttpServerRequest request;
  private final Exchange exchange;
  private final RequestBody body;
  private @Nullable ScheduledFuture<?> timer;
  private boolean arrived;
  private boolean stopped;

  Intake(Shell shell, HttpServerRequest request, Exchange exchange) {
    this.shell = shell;
    this.request = request;
    this.exchange = exchange;
    this.body = new RequestBody(shell.settings().limits().body(), shell.buffered());
  }

  /** Whether the client has sent all that belongs to the request. */
  boolean arrived() {
    return arrived;
  }

  void begin(RequestHead head, ConnectionGuard guard) {
    if (head.length() == 0) {
      arrived = true;
      exchange.arrived(body.take());
      return;
    }
    request.handler(this::received);
    request.endHandler(_ -> complete());
    request.exceptionHandler(this::broken);
    timer =
        guard
            .loop()
            .schedule(
                () -> exchange.refuse(Refusal.TIMED_OUT),
                shell.settings().timeouts().body().toMillis(),
                TimeUnit.MILLISECONDS);
    if (head.expectsContinue()) {
      request.response().writeContinue();
    }
  }

  private void received(Buffer chunk) {
    if (stopped) {
      return;
    }
    if (!body.add(chunk)) {
      exchange.refuse(Refusal.BODY_TOO_LARGE);
    } else if (shell.buffered().get() > shell.settings().limits().buffered()) {
      exchange.refuse(Refusal.BUSY);
    }
  }

  private void complete() {
    arrived = true;
    if (!stopped) {
      cancelTimer();
      exchange.arrived(body.take());
    }
  }

  private void broken(Throwable cause) {
    stop();
    exchange.broken(cause);
  }

  /** Lets go of what has come and takes in no more. */
  void stop() {
    stopped = true;
    cancelTimer();
    body.release();
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
