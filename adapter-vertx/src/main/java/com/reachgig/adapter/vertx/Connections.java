package com.reachgig.adapter.vertx;

import com.reachgig.adapter.vertx.ServerSettings.Timeouts;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.transports.NioTransport;
import io.vertx.core.impl.transports.TransportInternal;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.transport.Transport;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every open connection of one server, and the gate through which they come. Vert.x shows a
 * connection only with its first complete request; to time out one that never gets so far, each is
 * met here, on the listening channel, as it is accepted.
 */
final class Connections {
  private static final System.Logger LOG = System.getLogger(Connections.class.getName());

  /** So that a flood of connections does not become one of log lines. */
  private static final Duration WARNING_INTERVAL = Duration.ofMinutes(1);

  private final Set<ConnectionGuard> open = ConcurrentHashMap.newKeySet();
  private final Object changed = new Object();
  private final AtomicInteger accepted = new AtomicInteger();
  private final int most;
  final HttpServerOptions options;
  final Timeouts timeouts;
  final Supplier<String> requestIds;
  private volatile boolean draining;
  private volatile boolean closing;
  private volatile @Nullable Channel listening;

  Connections(ServerSettings settings, HttpServerOptions options) {
    this.options = options;
    this.most = settings.connections();
    this.timeouts = settings.timeouts();
    this.requestIds = settings.requestIds();
  }

  /** The JDK's transport with a guard on every accepted connection. */
  Transport transport() {
    return new TransportInternal(
        "guarded",
        true,
        null,
        new NioTransport() {
          @Override
          public void configure(
              NetServerOptions options, boolean domain, ServerBootstrap bootstrap) {
            super.configure(options, domain, bootstrap);
            bootstrap.handler(new Gate());
          }
        });
  }

  void opened(ConnectionGuard guard) {
    open.add(guard);
    if (draining) {
      guard.drain(Duration.ZERO);
    }
  }

  void closed(ConnectionGuard guard) {
    open.remove(guard);
  }

  private void gone() {
    synchronized (changed) {
      accepted.decrementAndGet();
      changed.notifyAll();
    }
  }

  boolean draining() {
    return draining;
  }

  /** Whether nothing is waited for any more. */
  boolean closing() {
    return closing;
  }

  /** From here on a connection that closes does so at once. */
  void close() {
    closing = true;
  }

  /** Accepts nothing more and lets each connection go after the request that it is at. */
  void drain(Duration grace) {
    draining = true;
    var channel = listening;
    if (channel != null) {
      channel.close().awaitUninterruptibly();
    }
    open.forEach(guard -> guard.drain(grace));
  }

  /**
   * Whether all connections were gone in time, also those that no event loop has met yet: their
   * requests may be with the operating system already.
   */
  boolean awaitNone(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    synchronized (changed) {
      for (long left = within.toNanos(); accepted.get() > 0 && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(changed, left);
        left = end - System.nanoTime();
      }
    }
    return accepted.get() == 0;
  }

  @Sharable
  private final class Gate extends ChannelInboundHandlerAdapter {
    private boolean warned;
    private long lastWarning;

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
      listening = ctx.channel();
      ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      var channel = (Channel) message;
      if (accepted.incrementAndGet() > most) {
        accepted.decrementAndGet();
        refuse(channel);
        return;
      }
      channel.closeFuture().addListener(_ -> gone());
      channel.pipeline().addLast(new ConnectionGuard(Connections.this));
      ctx.fireChannelRead(channel);
    }

    /**
     * It belongs to no event loop yet, and an answer would need one: only closing costs nothing.
     */
    private void refuse(Channel channel) {
      channel.unsafe().closeForcibly();
      long now = System.nanoTime();
      if (!warned || now - lastWarning > WARNING_INTERVAL.toNanos()) {
        warned = true;
        lastWarning = now;
        LOG.log(Level.WARNING, "refused a connection: " + most + " are open");
      }
    }
  }
}
