package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut: connections through it end, and new ones end at once. */
public final class FlakyNetwork implements AutoCloseable {
  private final URI target;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean failing;

  public FlakyNetwork(URI target) {
    this.target = target;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public void fail() {
    failing = true;
    sockets.forEach(FlakyNetwork::close);
  }

  public void mend() {
    failing = false;
  }

  @Override
  public void close() {
    fail();
    close(server);
  }

  private void accept() {
    try {
      while (true) {
        var client = server.accept();
        sockets.add(client);
        if (failing) {
          close(client);
        } else {
          var there = new Socket(target.getHost(), target.getPort());
          there.setTcpNoDelay(true);
          client.setTcpNoDelay(true);
          sockets.add(there);
          Thread.ofVirtual().start(() -> pump(client, there));
          Thread.ofVirtual().start(() -> pump(there, client));
        }
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // Both ends are closed below.
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
