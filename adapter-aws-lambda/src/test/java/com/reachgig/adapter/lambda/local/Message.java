package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer on the wire.
 *
 * @param start its first line
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Message(String start, Headers headers, byte[] body) {
  private static final byte[] NONE = {};

  static Message answer(int status, Headers headers, byte[] body) {
    return new Message("HTTP/1.1 " + status + " -", headers, body);
  }

  static Message answer(int status) {
    return answer(status, Headers.of(), NONE);
  }

  String method() {
    return start.substring(0, start.indexOf(' '));
  }

  String target() {
    return start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' '));
  }

  /** The next message, or null at the end of the connection. */
  static @Nullable Message read(InputStream in, OutputStream out) throws IOException {
    var start = line(in);
    if (start == null) {
      return null;
    }
    var fields = new ArrayList<String>();
    for (var line = required(in); !line.isEmpty(); line = required(in)) {
      int colon = line.indexOf(':');
      fields.add(line.substring(0, colon));
      fields.add(line.substring(colon + 1).strip());
    }
    var headers = Headers.of(fields.toArray(String[]::new));
    if ("100-continue".equalsIgnoreCase(headers.first("Expect"))) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    return new Message(start, headers, body(in, headers));
  }

  private static byte[] body(InputStream in, Headers headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.first("Transfer-Encoding"))) {
      return chunks(in);
    }
    var length = headers.first("Content-Length");
    return length == null ? NONE : in.readNBytes(Integer.parseInt(length));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.writeBytes(in.readNBytes(size));
      required(in);
    }
    while (!required(in).isEmpty()) {
      // Trailers are not looked at.
    }
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(required(in).split(";", 2)[0].strip(), 16);
  }

  private static String required(InputStream in) throws IOException {
    var line = line(in);
    if (line == null) {
      throw new EOFException();
    }
    return line;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** In one write, so that it is one packet if it is small. */
  void write(OutputStream out, boolean withBody) throws IOException {
    var head = new StringBuilder(start).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (!start.startsWith("HTTP/1.1 204") && !start.startsWith("HTTP/1.1 304")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var message = new ByteArrayOutputStream(head.length() + body.length + 2);
    message.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (withBody) {
      message.writeBytes(body);
    }
    message.writeTo(out);
    out.flush();
  }
}
