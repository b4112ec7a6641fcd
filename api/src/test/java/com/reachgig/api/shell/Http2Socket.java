package com.reachgig.api.shell;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP/2 client that decides about each frame. It knows of HPACK only what its own requests and
 * a status need, and forbids the server a dynamic table so that no more is needed.
 */
public final class Http2Socket implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int HEADER_TABLE_SIZE = 1;
  private static final int INITIAL_WINDOW_SIZE = 4;
  static final int CANCEL = 8;
  private static final int PRIORITY_LENGTH = 5;
  private static final int PING_LENGTH = 8;
  private static final int LARGEST_FRAME = 16_384;

  private final Socket socket = new Socket();
  private final DataInputStream in;
  private final List<Frame> passed = new ArrayList<>();
  private int lastStream = -1;
  private int window = 65_535; // RFC 9113, section 6.9.2

  /**
   * @param unasked bytes of an answer that the server may send on each stream before it is granted
   *     more
   */
  public Http2Socket(InetSocketAddress server, int unasked) throws IOException {
    socket.connect(server, PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(socket.getInputStream());
    socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
    var settings = ByteBuffer.allocate(12);
    settings.putShort((short) HEADER_TABLE_SIZE).putInt(0);
    settings.putShort((short) INITIAL_WINDOW_SIZE).putInt(unasked);
    write(new Frame(Frame.SETTINGS, 0, 0, settings.array()));
    write(new Frame(Frame.SETTINGS, Frame.ACK, 0, new byte[0]));
  }

  private void write(Frame frame) throws IOException {
    socket.getOutputStream().write(frame.bytes());
  }

  /** Begins and ends a request without a body; answers its stream. */
  public int get(String path) throws IOException {
    return open("GET", path, Frame.END_STREAM);
  }

  /** Begins a request of which the body is to follow; answers its stream. */
  int post(String path) throws IOException {
    return open("POST", path, 0);
  }

  private int open(String method, String path, int flags) throws IOException {
    lastStream += 2;
    var block = new ByteArrayOutputStream();
    block.write(method.equals("GET") ? 0x82 : 0x83); // the static table's entry
    block.write(0x86); // :scheme http
    literal(block, 4, path); // :path
    literal(block, 1, "localhost"); // :authority
    write(new Frame(Frame.HEADERS, flags | Frame.END_HEADERS, lastStream, block.toByteArray()));
    return lastStream;
  }

  private static void literal(ByteArrayOutputStream block, int name, String value) {
    block.write(name);
    block.write(value.length());
    block.writeBytes(value.getBytes(US_ASCII));
  }

  /**
   * Part of a body, in frames of at most the allowed length, as the connection's window lets it.
   */
  void data(int stream, int length, boolean last) throws IOException {
    for (int left = length; left > 0; left -= LARGEST_FRAME) {
      boolean ends = last && left <= LARGEST_FRAME;
      var payload = new byte[Math.min(left, LARGEST_FRAME)];
      while (window < payload.length) {
        window += ByteBuffer.wrap(await(Frame.WINDOW_UPDATE, 0).payload()).getInt();
      }
      window -= payload.length;
      write(new Frame(Frame.DATA, ends ? Frame.END_STREAM : 0, stream, payload));
    }
  }

  void reset(int stream) throws IOException {
    write(new Frame(Frame.RST_STREAM, 0, stream, number(CANCEL)));
  }

  /** Says something that the server has to take in. */
  public void ping() throws IOException {
    write(new Frame(Frame.PING, 0, 0, new byte[PING_LENGTH]));
  }

  /** The last stream that the server will answer, as it says next that it is going away. */
  public int lastAnswered() throws IOException {
    return ByteBuffer.wrap(await(Frame.GOAWAY, 0).payload()).getInt();
  }

  /** Lets the server send so many bytes more. */
  void grant(int stream, int bytes) throws IOException {
    write(new Frame(Frame.WINDOW_UPDATE, 0, stream, number(bytes)));
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  /** The status of the stream's answer. */
  public int status(int stream) throws IOException {
    var frame = await(Frame.HEADERS, stream);
    var block = frame.payload();
    int at = (frame.flags() & Frame.PRIORITY) == 0 ? 0 : PRIORITY_LENGTH;
    at += (block[at] & 0xe0) == 0x20 ? 1 : 0; // the size of the table may be told first
    return switch (block[at] & 0xff) {
      case 0x88 -> 200;
      case 0x8c -> 400;
      case 0x8d -> 404;
      case 0x8e -> 500;
      default -> Integer.parseInt(new String(block, at + 2, block[at + 1], US_ASCII));
    };
  }

  /** Bytes of the answer until its end. */
  int length(int stream) throws IOException {
    int length = 0;
    while (true) {
      var frame = await(Frame.DATA, stream);
      length += frame.payload().length;
      if ((frame.flags() & Frame.END_STREAM) != 0) {
        return length;
      }
    }
  }

  /** The next frame of the kind; others are kept for who asks for them. */
  Frame await(int type, int stream) throws IOException {
    for (int i = 0; i < passed.size(); i++) {
      if (passed.get(i).is(type, stream)) {
        return passed.remove(i);
      }
    }
    while (true) {
      var frame = read();
      if (frame.is(type, stream)) {
        return frame;
      }
      passed.add(frame);
    }
  }

  private Frame read() throws IOException {
    int lengthAndType = in.readInt();
    int flags = in.readUnsignedByte();
    int stream = in.readInt();
    var payload = new byte[lengthAndType >>> 8];
    in.readFully(payload);
    return new Frame(lengthAndType & 0xff, flags, stream, payload);
  }

  /** Whether the server closes, whatever it still has to say. */
  boolean ends() throws IOException {
    try {
      while (true) {
        passed.add(read());
      }
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException closed) {
      return true;
    }
  }

  /** Whether the server closes without a reset, which would fail. */
  public boolean endsInOrder() throws IOException {
    try {
      while (true) {
        passed.add(read());
      }
    } catch (EOFException end) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
