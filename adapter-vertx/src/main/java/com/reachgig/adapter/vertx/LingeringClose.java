package com.reachgig.adapter.vertx;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of one connection in two steps (RFC 9112 section 9.6): the client is told that nothing
 * more comes, and what it sends is still taken in until it closes too, or its time is up. Were the
 * socket closed at once, the kernel would answer whatever the client is just sending with a reset,
 * and a client that meets one gives up the answers that it has not read. On the connection's event
 * loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // whatever fails here ends in the channel's close
final class LingeringClose {
  private final Duration within;
  private boolean begun;

  LingeringClose(Duration within) {
    this.within = within;
  }

  /** Whether what the client sends now is of no use any more. */
  boolean begun() {
    return begun;
  }

  /** Closes below the given handler. */
  void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.channel().closeFuture().addListener(_ -> promise.trySuccess());
    if (begun) {
      return;
    }
    begun = true;
    ctx.flush();
    ((SocketChannel) ctx.channel()).shutdownOutput();
    ctx.channel().config().setAutoRead(true);
    ctx.executor().schedule(() -> ctx.close(), within.toMillis(), TimeUnit.MILLISECONDS);
  }
}
