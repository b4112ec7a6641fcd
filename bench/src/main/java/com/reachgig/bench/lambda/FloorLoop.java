package com.reachgig.bench.lambda;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The yardstick without AWS's runtime client: as little of a loop as answers invocations. */
public final class FloorLoop {
  private static final String ROOT = "/2018-06-01/runtime/invocation/";
  private static final String ID = "lambda-runtime-aws-request-id:";

  private FloorLoop() {}

  public static void main(String[] arguments) throws IOException {
    var address = System.getenv("AWS_LAMBDA_RUNTIME_API");
    int colon = address.lastIndexOf(':');
    var port = Integer.parseInt(address.substring(colon + 1));
    try (var socket = new Socket(address.substring(0, colon), port)) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (true) {
        send(socket, "GET " + ROOT + "next HTTP/1.1\r\nHost: api\r\n\r\n");
        var id = requestId(in);
        var answer = FloorFunction.ANSWER;
        var length = "\r\nContent-Length: " + answer.length() + "\r\n\r\n";
        send(socket, "POST " + ROOT + id + "/response HTTP/1.1\r\nHost: api" + length + answer);
        requestId(in);
      }
    }
  }

  private static void send(Socket socket, String message) throws IOException {
    socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads a whole answer, of which only that header matters; empty if there is none. */
  private static String requestId(InputStream in) throws IOException {
    var id = "";
    int length = 0;
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.regionMatches(true, 0, ID, 0, ID.length())) {
        id = line.substring(ID.length()).strip();
      } else if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.readNBytes(length);
    return id;
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
