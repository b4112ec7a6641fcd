package com.reachgig.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A way to a server on which nothing moves any more once so many bytes have gone to the server, or
 * have come from it.
 */
final class StallingNetwork implements AutoCloseable {
  private final URI target;
  private final ServerSocket server;
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final AtomicLong left;

  StallingNetwork(URI target, long bytes) throws IOException {
    this.target = target;
    this.left = new AtomicLong(bytes);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** Waits until it stalls. */
  void awaitStall() throws InterruptedException {
    stalled.await();
  }

  private void accept() {
    try {
      while (true) {
        var client = server.accept();
        var there = new Socket(InetAddress.getLoopbackAddress(), target.getPort());
        there.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pump(client, there));
        Thread.ofVirtual().start(() -> pump(there, client));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      var buffer = new byte[8_192];
      int read = from.getInputStream().read(buffer);
      while (read >= 0) {
        if (left.addAndGet(-read) < 0) {
          stalled.countDown();
          Thread.currentThread().join(); // for ever
        }
        to.getOutputStream().write(buffer, 0, read);
        read = from.getInputStream().read(buffer);
      }
    } catch (IOException ended) {
      // Both ends are closed.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
