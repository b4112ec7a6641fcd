package com.reachgig.adapter.lambda;

import com.reachgig.api.http.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Reads one answer of HTTP/1.1, with its length stated or in chunks. */
final class AnswerReader {
  private static final int HEX = 16;
  private static final int MAX_LINE = 64 * 1_024;

  private final InputStream in;

  private AnswerReader(InputStream in) {
    this.in = in;
  }

  static RuntimeConnection.Answer read(InputStream in) throws IOException {
    return new AnswerReader(in).read();
  }

  private RuntimeConnection.Answer read() throws IOException {
    int status = status(line());
    var headers = headers();
    var length = headers.first("Content-Length");
    if ("chunked".equalsIgnoreCase(headers.first("Transfer-Encoding"))) {
      return new RuntimeConnection.Answer(status, headers, chunks());
    }
    return new RuntimeConnection.Answer(
        status, headers, exactly(length == null ? 0 : Integer.parseInt(length)));
  }

  private static int status(String line) throws IOException {
    var parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
      throw new IOException("no answer of HTTP: " + line);
    }
    return Integer.parseInt(parts[1]);
  }

  private Headers headers() throws IOException {
    var fields = new ArrayList<String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.add(line.substring(0, colon));
        fields.add(line.substring(colon + 1).strip());
      }
    }
    return Headers.of(fields.toArray(String[]::new));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(exactly(size));
      line();
    }
    while (!line().isEmpty()) {
      // Trailers say nothing that is needed.
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    var line = line();
    int end = line.indexOf(';');
    return Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), HEX);
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("closed within an answer");
    }
    return bytes;
  }

  private String line() throws IOException {
    var bytes = new ByteArrayOutputStream(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || bytes.size() > MAX_LINE) {
        throw new EOFException("closed within a header");
      }
      if (next != '\r') {
        bytes.write(next);
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
