package com.reachgig.adapter.vertx;

import com.reachgig.api.edge.Refusal;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;

/**
 * One request from its header to the last byte of its answer. Everything happens on the
 * connection's event loop but {@link #run}, which a virtual thread does.
 */
final class Exchange implements Runnable {
  private static final System.Logger LOG = System.getLogger(Exchange.class.getName());
  private static final byte[] NO_BODY = {};

  /** An error code of RFC 9113, section 7. */
  private static final int NO_ERROR = 0;

  /** Tells that nothing was done with a request. */
  private static final int REFUSED_STREAM = 7;

  /** Tells of a client that takes too little of what it asks for. */
  private static final int ENHANCE_YOUR_CALM = 11;

  /** Bytes that a request takes from its header to the end of its answer, beside the two bodies. */
  private static final int WEIGHT = 8 * 1024;

  private final Shell shell;
  private final HttpServerRequest request;
  private final ConnectionGuard guard;
  private final EventLoop loop;
  private final boolean streams;
  private final Intake intake;
  private final Answer answer;

  @SuppressWarnings("NullAway.Init") // stays unset only for a request that is refused
  private RequestHead head;

  private byte[] content = NO_BODY;
  private boolean refused;
  private boolean closes;
  private boolean ended;
  private long held;

  private Exchange(Shell shell, HttpServerRequest request) {
    this.shell = shell;
    this.request = request;
    this.guard = ConnectionGuard.of(request.connection());
    this.loop = guard.loop();
    this.streams = request.version() == HttpVersion.HTTP_2;
    this.intake = new Intake(shell, request, this);
    this.answer = new Answer(request.response());
    guard.requestBegan();
    hold(WEIGHT);
  }

  /** Serves a request of which the header has come, unless it can have no answer any more. */
  static void begin(Shell shell, HttpServerRequest request) {
    if (ConnectionGuard.of(request.connection()).isOver()) {
      return;
    }
    var exchange = new Exchange(shell, request);
    exchange.head = RequestHead.of(request, shell.settings().limits().head());
    exchange.begin();
  }

  /** Refuses what the decoder could not read. */
  static void refuse(Shell shell, HttpServerRequest request) {
    new Exchange(shell, request).refuse(RequestHead.refusal(request.decoderResult().cause()));
  }

  private void begin() {
    var refusal = head.refusal();
    if (streams && isHeldMoreThan(Shell.MOST_HELD / 2)) { // the other half is for what is at work
      cutOff(REFUSED_STREAM);
    } else if (refusal != null) {
      refuse(refusal);
    } else if (head.length() > shell.settings().limits().body()) {
      refuse(Refusal.BODY_TOO_LARGE);
    } else {
      intake.begin(head, guard);
    }
  }

  /** The whole request is here. */
  void arrived(byte[] body) {
    content = body;
    if (shell.slots().tryAcquire()) {
      Thread.startVirtualThread(this);
    } else {
      refuse(Refusal.BUSY);
    }
  }

  /** The client went away, or sent a body that is none. */
  void broken(Throwable cause) {
    if (!refused && !intake.arrived()) {
      if (!streams && isMalformed(cause)) {
        guard.refuse(Refusal.MALFORMED);
      }
      end();
    }
    refused = true;
  }

  /** The decoder's ways to say so, as against those in which a connection ends. */
  private static boolean isMalformed(Throwable cause) {
    return cause instanceof IllegalArgumentException || cause instanceof DecoderException;
  }

  @Override
  public void run() {
    try {
      prepare(handled());
    } finally {
      shell.slots().release();
      handBack();
    }
  }

  private void handBack() {
    try {
      loop.execute(this::send);
    } catch (RejectedExecutionException closed) {
      LOG.log(Level.DEBUG, "the server was closed before the answer", closed);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private HttpResponse handled() {
    try {
      var remote = shell.clients().address(head.headers(), guard.remoteAddress());
      return shell
          .handler()
          .handle(
              new HttpRequest(
                  head.method(), head.path(), head.query(), head.headers(), content, remote));
    } catch (Throwable failure) { // whatever it is, this request is answered and others go on
      return failed(failure);
    }
  }

  private void prepare(HttpResponse response) {
    try {
      answer.prepare(shell.compression().apply(head.headers(), response), head.method());
    } catch (RuntimeException failure) {
      answer.prepare(failed(failure), head.method());
    }
  }

  private HttpResponse failed(Throwable failure) {
    var id = shell.settings().requestIds().get();
    LOG.log(Level.ERROR, () -> "request " + id + " failed", failure);
    return Refusal.FAILED.answer(id);
  }

  void refuse(Refusal refusal) {
    if (refused) {
      return;
    }
    refused = true;
    intake.stop();
    closes = !keepsConnection(refusal) || !intake.arrived();
    answer.prepare(refusal.answer(shell.settings().requestIds().get()), request.method().name());
    send();
  }

  /** Only these leave the connection in a state in which another request can follow. */
  private static boolean keepsConnection(Refusal refusal) {
    return refusal == Refusal.FAILED || refusal == Refusal.BUSY;
  }

  private void send() {
    closes |= shell.connections().draining();
    hold(answer.length());
    if (isHeldMoreThan(Shell.MOST_HELD)) {
      cutOff(ENHANCE_YOUR_CALM); // not refused, as what was asked for may be done
      return;
    }
    guard.answering(closes && !streams);
    try {
      var sending = answer.send(closes && !streams).onComplete(_ -> sent());
      if (streams && !sending.isComplete()) {
        guard.flush(); // some wait for the header, which Vert.x keeps back, before they grant more
        answer.limit(sending, loop, shell.settings().timeouts().idle());
      }
    } catch (IllegalStateException gone) {
      LOG.log(Level.DEBUG, "the client went away before its answer", gone);
      end();
    }
  }

  private void sent() {
    end();
    if (!streams && closes) {
      request.connection().close();
    } else if (streams && !intake.arrived()) {
      request.response().reset(NO_ERROR);
    }
  }

  private void hold(long bytes) {
    held += bytes;
    shell.held().addAndGet(bytes);
  }

  private boolean isHeldMoreThan(long bytes) {
    return shell.held().get() > bytes;
  }

  private void cutOff(int code) {
    refused = true;
    intake.stop();
    if (streams) {
      request.response().reset(code);
    } else {
      request.connection().close();
    }
    end();
  }

  /** The connection is free of this request, whichever way it ended. */
  private void end() {
    if (!ended) {
      ended = true;
      shell.held().addAndGet(-held);
      guard.requestEnded();
    }
  }
}
