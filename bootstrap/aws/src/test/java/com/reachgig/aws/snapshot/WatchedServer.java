package com.reachgig.aws.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a server, on all addresses of this machine, and keeps what clients send. */
final class WatchedServer implements AutoCloseable {
  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final ServerSocket listening = new ServerSocket(0);
  private final URI behind;

  /** One connection of a client, to one of the addresses. */
  record Connection(
      Socket client, InetAddress address, ByteArrayOutputStream sent, CompletableFuture<?> end) {
    String text() {
      return sent.toString(StandardCharsets.ISO_8859_1);
    }
  }

  WatchedServer(URI behind) throws IOException {
    this.behind = behind;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** All that there were, the first one first. */
  List<Connection> connections() {
    return List.copyOf(connections);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        var sent = new ByteArrayOutputStream();
        var connection =
            new Connection(client, client.getLocalAddress(), sent, new CompletableFuture<>());
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Connection connection) {
    try (var client = connection.client();
        var server = new Socket(behind.getHost(), behind.getPort())) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> answer(server, client));
      forward(client.getInputStream(), server.getOutputStream(), connection.sent());
    } catch (IOException gone) {
      // One of both sides has ended, which is what is noted.
    } finally {
      connection.end().complete(null);
    }
  }

  private static void answer(Socket server, Socket client) {
    try {
      server.getInputStream().transferTo(client.getOutputStream());
      client.close();
    } catch (IOException gone) {
      // The client sees that its connection is closed.
    }
  }

  private static void forward(InputStream in, OutputStream out, ByteArrayOutputStream sent)
      throws IOException {
    var bytes = new byte[16 * 1_024];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      sent.write(bytes, 0, read);
      out.write(bytes, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (var connection : connections) {
      connection.client().close();
    }
  }
}
