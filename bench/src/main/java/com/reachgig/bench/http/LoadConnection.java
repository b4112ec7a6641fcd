package com.reachgig.bench.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive connection that has at most one request under way. */
final class LoadConnection {
  private static final int LARGEST_ANSWER = 256 * 1024;
  private static final byte[] LENGTH =
      "content-length:".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final InetSocketAddress server;
  private final Selector selector;
  private final ByteBuffer out = ByteBuffer.allocateDirect(32 * 1024);
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_ANSWER);
  private SocketChannel channel;
  private int expected;
  private int status;

  /** When the request under way was due, and the time that its answer is measured from. */
  long since;

  LoadConnection(InetSocketAddress server, Selector selector) throws IOException {
    this.server = server;
    this.selector = selector;
    this.channel = connect();
  }

  private SocketChannel connect() throws IOException {
    var opened = SocketChannel.open(server);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.configureBlocking(false);
    opened.register(selector, SelectionKey.OP_READ, this);
    return opened;
  }

  void reconnect() throws IOException {
    channel.close();
    channel = connect();
  }

  void close() throws IOException {
    channel.close();
  }

  void send(byte[] request, long due) throws IOException {
    since = due;
    expected = -1;
    in.clear();
    out.clear().put(request).flip();
    while (out.hasRemaining()) { // a request fits the socket's buffer, which is empty
      channel.write(out);
    }
  }

  /** Whether the answer is complete. */
  boolean receive() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("closed by the server");
    }
    if (expected < 0) {
      expected = expected();
    }
    return expected >= 0 && in.position() >= expected;
  }

  int status() {
    return status;
  }

  /** Bytes of the whole answer, or -1 while its header is incomplete. */
  private int expected() {
    int length = 0;
    int end = in.position();
    int line = 0;
    for (int i = 0; i < end; i++) {
      if (in.get(i) != '\n') {
        continue;
      }
      if (i - line <= 1) {
        status = number(9);
        return i + 1 + length;
      }
      if (isLength(line)) {
        length = number(line + LENGTH.length + 1);
      }
      line = i + 1;
    }
    return -1;
  }

  private boolean isLength(int line) {
    for (int i = 0; i < LENGTH.length; i++) {
      if ((in.get(line + i) | 0x20) != (LENGTH[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private int number(int from) {
    int value = 0;
    for (int i = from; in.get(i) >= '0' && in.get(i) <= '9'; i++) {
      value = value * 10 + in.get(i) - '0';
    }
    return value;
  }
}
