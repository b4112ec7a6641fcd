package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;

/** A server of real sockets that does to each request what a test says, in turn. */
final class ScriptedServer implements AutoCloseable {
  private final Queue<Reaction> script = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore handshakes = new Semaphore(0);
  private final ServerSocket server;
  private final Thread acceptor;
  private final String scheme;

  /** What a request is met with. */
  interface Reaction {
    void to(Peer peer) throws IOException;
  }

  record Request(String line, Map<String, String> headers, String body, int connection) {}

  ScriptedServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
  }

  ScriptedServer(ServerSocket server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    this.acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** What the next requests are met with; one request for each. */
  ScriptedServer then(Reaction... reactions) {
    script.addAll(List.of(reactions));
    return this;
  }

  List<Request> requests() {
    return requests;
  }

  int connections() {
    return connections.get();
  }

  URI uri() {
    return URI.create(scheme + "://localhost:" + server.getLocalPort());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        int number = connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException e) {
      // closed
    }
  }

  /** Waits for a connection that is encrypted, with all that TLS has to say before a request. */
  void awaitHandshake() throws InterruptedException {
    handshakes.acquire();
  }

  private void serve(Socket socket, int number) {
    try (socket) {
      if (socket instanceof SSLSocket encrypted) {
        encrypted.startHandshake();
        handshakes.release();
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        Map<String, String> headers = headers(in);
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), UTF_8);
        requests.add(new Request(line, headers, body, number));
        Reaction reaction = script.poll();
        if (reaction == null) {
          throw new IOException("the script has ended");
        }
        reaction.to(new Peer(socket));
      }
    } catch (IOException e) {
      // a test's client may go at any time
    }
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /**
   * As a server that goes away: no connection can be made any more. The port is closed only once
   * nobody waits at it.
   */
  @Override
  public void close() {
    try {
      server.close();
      acceptor.join();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Who asked. */
  record Peer(Socket socket) {

    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
      socket.getOutputStream().flush();
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }
}
