package com.reachgig.api.shell;

import com.reachgig.api.http.Headers;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An HTTP/1.1 client that writes whatever it is told and reads plain answers. */
public final class RawSocket implements AutoCloseable {
  /** A test that waits longer than this for a server has failed. */
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  public RawSocket(InetSocketAddress server) throws IOException {
    socket = new Socket();
    socket.connect(server, PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** One call on a connection of its own. */
  public static Reply exchange(InetSocketAddress server, Call call) throws IOException {
    try (var client = new RawSocket(server)) {
      return client.send(call).read(call.method());
    }
  }

  public RawSocket write(String latin1) throws IOException {
    return write(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawSocket write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  RawSocket send(Call call) throws IOException {
    var head = new StringBuilder(call.method()).append(' ').append(call.target());
    head.append(" HTTP/1.1\r\nHost: localhost\r\n");
    call.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (call.body().length > 0) {
      head.append("Content-Length: ").append(call.body().length).append("\r\n");
    }
    return write(head.append("\r\n").toString()).write(call.body());
  }

  public Reply read() throws IOException {
    return read("GET");
  }

  /** The next answer; that to HEAD has no body whatever its length says. */
  Reply read(String method) throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    var headers = Headers.of();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers = headers.with(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    var length = headers.first("Content-Length");
    boolean bodiless = method.equals("HEAD") || length == null;
    return new Reply(
        status, headers, in.readNBytes(bodiless ? 0 : Integer.parseInt(length.strip())));
  }

  /** Whether the server closes without another byte. */
  boolean ends() {
    try {
      return in.read() < 0;
    } catch (IOException reset) {
      return !(reset instanceof java.net.SocketTimeoutException);
    }
  }

  /** Whether the server closes without another byte and without a reset, which would fail. */
  public boolean endsInOrder() throws IOException {
    return in.read() < 0;
  }

  /** Goes away so that the server's next write fails. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed after: " + bytes.toString(StandardCharsets.ISO_8859_1));
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
