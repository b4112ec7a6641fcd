package com.reachgig.adapter.lambda;

import com.reachgig.api.http.Headers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One kept connection to the Runtime API, of one thread; only {@link #close} may come from another.
 * Speaks just the HTTP/1.1 that this takes, which starts faster than any client of the JDK.
 */
final class RuntimeConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int DEFAULT_PORT = 80;

  private final String address;
  private @Nullable Socket socket;
  private @Nullable InputStream in;
  private boolean waiting;
  private boolean closed;

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Answer(int status, Headers headers, byte[] body) {}

  RuntimeConnection(String address) {
    this.address = address;
  }

  /** The answer to a request that may take for ever, or null if the connection was closed. */
  @Nullable Answer await(String request) throws IOException {
    if (!beginWait()) {
      return null;
    }
    try {
      return exchange(bytes(request + " HTTP/1.1\r\nHost: " + address + "\r\n\r\n"));
    } catch (IOException failure) {
      if (brokenOff()) {
        return null;
      }
      throw failure;
    } finally {
      endWait();
    }
  }

  private synchronized boolean beginWait() {
    waiting = !closed;
    return waiting;
  }

  private synchronized void endWait() {
    waiting = false;
  }

  private synchronized boolean brokenOff() {
    return closed && waiting;
  }

  Answer post(String head, byte[] body) throws IOException {
    var rest = "Host: " + address + "\r\nContent-Length: " + body.length + "\r\n\r\n";
    var start = bytes(head + rest);
    var message = new byte[start.length + body.length];
    System.arraycopy(start, 0, message, 0, start.length);
    System.arraycopy(body, 0, message, start.length, body.length);
    return exchange(message);
  }

  /** A connection that lay idle may have been closed by the other side: that is tried once more. */
  private Answer exchange(byte[] message) throws IOException {
    boolean kept = socket != null;
    try {
      return exchangeOnce(message);
    } catch (IOException failure) {
      drop();
      if (!kept || brokenOff()) {
        throw failure;
      }
      return exchangeOnce(message);
    }
  }

  private Answer exchangeOnce(byte[] message) throws IOException {
    var input = connected();
    socket().getOutputStream().write(message);
    var answer = AnswerReader.read(input);
    if ("close".equalsIgnoreCase(answer.headers().first("Connection"))) {
      drop();
    }
    return answer;
  }

  private InputStream connected() throws IOException {
    var open = in;
    if (open != null) {
      return open;
    }
    int colon = address.lastIndexOf(':');
    var host = colon < 0 ? address : address.substring(0, colon);
    int port = colon < 0 ? DEFAULT_PORT : Integer.parseInt(address.substring(colon + 1));
    var fresh = new Socket();
    fresh.setTcpNoDelay(true);
    fresh.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    keep(fresh);
    var buffered = new BufferedInputStream(fresh.getInputStream());
    in = buffered;
    return buffered;
  }

  private synchronized void keep(Socket fresh) throws IOException {
    if (brokenOff()) {
      fresh.close();
    }
    socket = fresh;
  }

  private synchronized Socket socket() throws IOException {
    var open = socket;
    if (open == null) {
      throw new IOException("closed");
    }
    return open;
  }

  private synchronized void drop() throws IOException {
    in = null;
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Breaks off a wait; an answer that is owed can still be given. */
  @Override
  public synchronized void close() {
    closed = true;
    if (waiting && socket != null) {
      try {
        socket.close();
      } catch (IOException _) {
        // It is as good as closed.
      }
    }
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }
}
