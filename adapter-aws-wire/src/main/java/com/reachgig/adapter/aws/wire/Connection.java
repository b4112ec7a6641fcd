package com.reachgig.adapter.aws.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One connection, for one request at a time. It sends nothing by itself a second time, and is over
 * a channel so that an interrupt ends any wait; the JDK's own HTTP clients lack one or the other.
 */
final class Connection implements AutoCloseable {
  /** So much always fits into the empty buffer of a socket, so that writing it never waits. */
  private static final int FITS = 8 * 1_024;

  private final SocketChannel channel;
  private final Socket socket;
  private final OutputStream out;
  private final HttpAnswerReader answers;
  private final Duration readTime;
  private Deadline deadline;
  private Instant usedAt;

  private Connection(SocketChannel channel, Socket socket, Duration readTime, Deadline deadline)
      throws IOException {
    this.channel = channel;
    this.socket = socket;
    this.readTime = readTime;
    this.deadline = deadline;
    this.usedAt = deadline.clock().instant();
    this.out = socket.getOutputStream();
    this.answers = new HttpAnswerReader(new HttpInput(new Limited(socket.getInputStream())));
  }

  static Connection open(Target target, TimeOuts timeOuts, Deadline deadline) throws IOException {
    return open(target, timeOuts, deadline, List.of());
  }

  /**
   * Opens one.
   *
   * @param groups what TLS offers for the exchange of keys; the JDK's choice if empty
   */
  static Connection open(Target target, TimeOuts timeOuts, Deadline deadline, List<String> groups)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(target.host(), target.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(target.host());
    }
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(address, deadline.millis(timeOuts.connect()));
      Socket socket = channel.socket();
      SSLSocketFactory tls = target.tls();
      if (tls != null) {
        socket.setSoTimeout(deadline.millis(timeOuts.connect()));
        socket = tls.createSocket(socket, target.host(), target.port(), true);
        handshake((SSLSocket) socket, groups);
      }
      return new Connection(channel, socket, timeOuts.read(), deadline);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void handshake(SSLSocket socket, List<String> groups) throws IOException {
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!groups.isEmpty()) {
      parameters.setNamedGroups(groups.toArray(String[]::new));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
  }

  /** Whether it can still carry a request, as far as can be told without sending one. */
  boolean isAlive() {
    try {
      boolean encrypted = socket instanceof SSLSocket;
      if (encrypted && channel.socket().getInputStream().available() > 0) {
        return hasOnlyTickets();
      }
      channel.configureBlocking(false);
      try {
        return channel.read(ByteBuffer.allocate(1)) == 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** A server may send tickets for later sessions at any time, which are no end and no answer. */
  private boolean hasOnlyTickets() throws IOException {
    socket.setSoTimeout(1);
    try {
      socket.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  /** When the last answer came. */
  Instant usedAt() {
    return usedAt;
  }

  void send(byte[] head, byte[] body, Deadline limit) throws IOException {
    deadline = limit;
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    if (all.length <= FITS) {
      out.write(all);
    } else {
      sendGuarded(all);
    }
    out.flush();
  }

  /** Writing knows no time-out: a peer that takes nothing would hold the thread for ever. */
  private void sendGuarded(byte[] all) throws IOException {
    int millis = deadline.millis(readTime);
    Thread guard = Thread.ofVirtual().start(() -> closeAfter(millis));
    try {
      out.write(all);
    } finally {
      guard.interrupt();
    }
  }

  private void closeAfter(int millis) {
    try {
      Thread.sleep(millis);
      close();
    } catch (InterruptedException e) {
      // all was written in time
    }
  }

  HttpAnswer receive() throws IOException {
    HttpAnswer answer = answers.read();
    usedAt = deadline.clock().instant();
    return answer;
  }

  /** At once, without waiting for the peer: TLS could wait for its word on the end. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // what matters of it is known by now
    }
  }

  /** Limits each read by what is left of the call. */
  private final class Limited extends InputStream {
    private final InputStream in;

    Limited(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read into an array");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      socket.setSoTimeout(deadline.millis(readTime));
      return in.read(bytes, offset, length);
    }
  }
}
