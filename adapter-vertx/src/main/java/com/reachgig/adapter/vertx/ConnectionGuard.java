package com.reachgig.adapter.vertx;

import com.reachgig.adapter.vertx.ServerSettings.Timeouts;
import com.reachgig.api.edge.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches one connection from below the HTTP codec, where a client is seen before its first request
 * is complete: bounds how long a header may take and a connection may rest, closes it without
 * cutting off an answer, and lets it go when the server drains. Lives on the connection's event
 * loop, with one timer that looks now and then, so that a request costs a few field writes.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whatever fails here ends in channelInactive
final class ConnectionGuard extends ChannelDuplexHandler {
  /** What a client must take in at least between two looks of the timer, in bytes. */
  private static final long LEAST_PROGRESS = 64 * 1024;

  private static final TimeUnit MILLIS = TimeUnit.MILLISECONDS;

  /** An error code of RFC 9113, section 7. */
  private static final int NO_ERROR = 0;

  /** Lets a client have begun any stream (RFC 9113 section 6.8). */
  private static final int ANY_STREAM = Integer.MAX_VALUE;

  /** How Vert.x spells the newest stream that the client has begun. */
  private static final int NEWEST_STREAM = -1;

  private final Connections connections;
  private final Timeouts timeouts;
  private final LingeringClose lingering;

  @SuppressWarnings("NullAway.Init") // set before any event
  private ChannelHandlerContext ctx;

  private String remoteAddress = "";
  private @Nullable HttpConnection multiplexed;
  private boolean decided;
  private int requests;
  private int active;
  private boolean headBegun;
  private boolean over;

  /** Whether the close waits a moment for the client to read what it was sent. */
  private boolean lingers;

  private long deadline;
  private long nextLook = Long.MAX_VALUE;
  private long unsent;

  ConnectionGuard(Connections connections) {
    this.connections = connections;
    this.timeouts = connections.timeouts;
    this.lingering = new LingeringClose(timeouts.linger());
  }

  static ConnectionGuard of(HttpConnection connection) {
    return ((ConnectionBase) connection).channel().pipeline().get(ConnectionGuard.class);
  }

  String remoteAddress() {
    return remoteAddress;
  }

  EventLoop loop() {
    return ctx.channel().eventLoop();
  }

  /** Streams of one HTTP/2 connection are independent: bytes between them begin no header. */
  void multiplexes(HttpConnection connection) {
    multiplexed = connection;
    lingers = true; // whenever it is closed, the client may just be beginning a stream
    if (connections.draining()) {
      announceEnd();
    }
  }

  void requestBegan() {
    requests++;
    active++;
    headBegun = false;
  }

  /** From here on the client is waited for, whether for the next request or for the end. */
  void answering(boolean last) {
    if (last) {
      over = true;
      lingers = true;
    }
    expect(timeouts.idle());
  }

  /** Whether no request is answered any more, such as one that was sent behind the last. */
  boolean isOver() {
    return over;
  }

  /** Sends what the handlers above have written, though not flushed. */
  void flush() {
    ctx.flush();
  }

  void requestEnded() {
    active--;
    if (active == 0) {
      expect(timeouts.idle());
    }
  }

  /** Answers a request so broken that no exchange can. */
  void refuse(Refusal refusal) {
    lingers = true;
    var answer = RawAnswer.bytes(refusal, connections.requestIds.get());
    ctx.writeAndFlush(Unpooled.wrappedBuffer(answer));
    ctx.channel().close();
  }

  /**
   * Closes after the requests that are under way. For the grace, a connection takes requests still,
   * for a client may be sending one just now: it is answered, and told to close. From any thread.
   */
  void drain(Duration grace) {
    ctx.executor().execute(this::announceEnd);
    ctx.executor().schedule(this::end, millis(grace), MILLIS);
  }

  private void announceEnd() {
    lingers = true;
    if (multiplexed != null) {
      multiplexed.goAway(NO_ERROR, ANY_STREAM);
    }
  }

  private void end() {
    if (multiplexed != null) {
      multiplexed.goAway(NO_ERROR, NEWEST_STREAM);
      multiplexed.shutdown(millis(timeouts.body()), MILLIS);
    } else if (active == 0) {
      ctx.channel().close();
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ctx = context;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (context.channel().remoteAddress() instanceof InetSocketAddress address) {
      remoteAddress = address.getAddress().getHostAddress();
    }
    expect(timeouts.head());
    connections.opened(this);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connections.closed(this);
    context.fireChannelInactive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (lingering.begun()) {
      ReferenceCountUtil.release(message);
      return;
    }
    int before = requests;
    if (!decided) {
      decided = StrictDecoder.install(context, (ByteBuf) message, connections.options);
    }
    context.fireChannelRead(message);
    if (active == 0 && requests == before && !headBegun && multiplexed == null) {
      headBegun = true;
      expect(timeouts.head());
    }
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    if (lingers && !connections.closing()) {
      lingering.close(context, promise);
    } else {
      context.close(promise);
    }
  }

  private static long millis(Duration time) {
    return time.toMillis();
  }

  private void expect(Duration within) {
    deadline = System.nanoTime() + within.toNanos();
    if (deadline - nextLook < 0 || nextLook == Long.MAX_VALUE) {
      look(within.toNanos());
    }
  }

  private void look(long after) {
    long at = System.nanoTime() + after;
    nextLook = at;
    ctx.executor().schedule(() -> looked(at), after, TimeUnit.NANOSECONDS);
  }

  private void looked(long at) {
    if (at != nextLook || !ctx.channel().isActive()) {
      return;
    }
    if (active > 0) {
      closeIfStalled();
    } else if (System.nanoTime() - deadline >= 0) {
      expire();
    } else {
      look(deadline - System.nanoTime());
    }
  }

  private void expire() {
    if (headBegun) {
      refuse(Refusal.TIMED_OUT);
    } else {
      ctx.channel().close();
    }
  }

  private void closeIfStalled() {
    long before = unsent;
    var buffer = ctx.channel().unsafe().outboundBuffer();
    unsent = buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    if (unsent > 0 && before > 0 && before - unsent < LEAST_PROGRESS) {
      ctx.close(); // from here, for the handlers above would wait until all is sent
    } else {
      look(timeouts.idle().toNanos());
    }
  }
}
