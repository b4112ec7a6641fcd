package com.reachgig.adapter.vertx;

import com.reachgig.api.http.HttpResponse;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.internal.buffer.BufferInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The server's side of one answer: filled by whichever thread has it, sent in one write by the
 * event loop.
 */
final class Answer {
  private static final Buffer NOTHING = Buffer.buffer(0);

  /** An error code of RFC 9113, section 7. */
  private static final int CANCEL = 8;

  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final HttpServerResponse response;
  private Buffer content = NOTHING;

  Answer(HttpServerResponse response) {
    this.response = response;
  }

  /** Takes the place of what was prepared before. */
  void prepare(HttpResponse answer, String method) {
    var headers = response.headers().clear();
    answer.headers().forEach(headers::add);
    headers.set(HttpHeaders.DATE, HttpDate.now());
    int status = answer.status();
    if (status != NO_CONTENT && status != NOT_MODIFIED) {
      headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length));
    }
    response.setStatusCode(status);
    content = method.equals("HEAD") ? NOTHING : wrap(answer.body());
  }

  private static Buffer wrap(byte[] bytes) {
    return bytes.length == 0 ? NOTHING : BufferInternal.buffer(Unpooled.wrappedBuffer(bytes));
  }

  /** Bytes of the body. */
  int length() {
    return content.length();
  }

  /** Completes when the bytes are with the operating system. */
  Future<Void> send(boolean lastOfConnection) {
    if (lastOfConnection) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    return response.end(content);
  }

  /** A client of HTTP/2 may never grant the window that the answer needs; then it gets no more. */
  void limit(Future<Void> sending, EventLoop loop, Duration within) {
    var timer =
        loop.schedule(() -> response.reset(CANCEL), within.toMillis(), TimeUnit.MILLISECONDS);
    sending.onComplete(_ -> timer.cancel(false));
  }
}
