package com.reachgig.adapter.aws.wire;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads answers of HTTP/1.1. An answer that says neither how long it is nor that it comes in chunks
 * is refused: its end could not be told from a connection that broke.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
final class HttpAnswerReader {
  /** More than any answer of these services has. */
  private static final int MAX_BODY = 32 * 1_024 * 1_024;

  private static final int MAX_HEADERS = 100;
  private static final int NO_CONTENT = 204;

  private final HttpInput in;

  HttpAnswerReader(HttpInput in) {
    this.in = in;
  }

  HttpAnswer read() throws IOException {
    String first = in.line();
    int status = status(first);
    Map<String, String> headers = headers();
    while (status >= 100 && status < 200) {
      first = in.line();
      status = status(first);
      headers = headers();
    }
    byte[] body = body(status, headers);
    boolean reusable =
        first.startsWith("HTTP/1.1")
            && !headers.getOrDefault("connection", "").equalsIgnoreCase("close")
            && !in.hasRest();
    return new HttpAnswer(status, headers, body, reusable);
  }

  private static int status(String line) throws ProtocolException {
    if (line.length() >= 12 && line.startsWith("HTTP/1.") && line.charAt(8) == ' ') {
      return number(line.substring(9, 12), 10);
    }
    throw new ProtocolException("no answer of HTTP: " + line);
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = in.line(); !line.isEmpty(); line = in.line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MAX_HEADERS) {
        throw new ProtocolException("no header, or too many");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks();
    }
    String length = headers.get("content-length");
    if (length != null) {
      return bytes(new byte[0], number(length, 10));
    }
    if (status == NO_CONTENT) {
      return new byte[0];
    }
    throw new ProtocolException("an answer of unknown length");
  }

  private byte[] chunks() throws IOException {
    byte[] body = new byte[0];
    while (true) {
      String line = in.line();
      int extension = line.indexOf(';');
      int size = number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
      if (size == 0) {
        headers();
        return body;
      }
      body = bytes(body, size);
      if (!in.line().isEmpty()) {
        throw new ProtocolException("a chunk of another length than it says");
      }
    }
  }

  /** What is there, and that many more. */
  private byte[] bytes(byte[] body, int more) throws IOException {
    if (more > MAX_BODY - body.length) {
      throw new ProtocolException("the answer is too long");
    }
    byte[] longer = Arrays.copyOf(body, body.length + more);
    in.read(longer, body.length);
    return longer;
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // as any other text that is no length
    }
    throw new ProtocolException("no length or status: " + text);
  }
}
