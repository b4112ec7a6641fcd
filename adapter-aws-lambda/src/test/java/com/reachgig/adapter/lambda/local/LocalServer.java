package com.reachgig.adapter.lambda.local;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server of HTTP/1.1 on the loopback interface for tests and benchmarks: a virtual thread each
 * connection, kept alive, without delay of small packets.
 */
final class LocalServer implements Closeable {
  private static final int BACKLOG = 1_024;

  private final ServerSocket listening;
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();
  private final Handler handler;

  /** Answers one exchange after the other of a connection, and may block. */
  interface Handler {
    Message handle(Message request) throws Exception;
  }

  private LocalServer(ServerSocket listening, Handler handler) {
    this.listening = listening;
    this.handler = handler;
  }

  static LocalServer start(Handler handler) {
    try {
      var socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      var server = new LocalServer(socket, handler);
      Thread.ofVirtual().name("local-server").start(server::accept);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort());
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var socket = listening.accept();
        socket.setTcpNoDelay(true);
        var server = Thread.ofVirtual().unstarted(() -> serve(socket));
        open.put(socket, server);
        server.start();
        if (listening.isClosed()) {
          end(socket, server); // it came while all were being closed
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (var request = Message.read(in, out); request != null; request = Message.read(in, out)) {
        handler.handle(request).write(out, !request.start().startsWith("HEAD "));
      }
    } catch (Exception gone) {
      // The other side sees that its connection is closed, and tells its test.
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    open.forEach(LocalServer::end);
  }

  private static void end(Socket socket, Thread server) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is as good as closed.
    }
    server.interrupt();
  }
}
