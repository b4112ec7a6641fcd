package com.reachgig.standalone.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Sends one request over a connection of its own; loads as few classes as that takes. */
record Client(int port) {

  /** The answer's head and body; fails unless it has that status. */
  String send(int status, String method, String path, String token, String body)
      throws IOException {
    var request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + (method.equals("POST") ? "Idempotency-Key: " + System.nanoTime() + "\r\n" : "")
            + (body.isEmpty() ? "" : "Content-Type: application/json\r\n")
            + "Content-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      if (!answer.startsWith("HTTP/1.1 " + status)) {
        throw new IOException(method + " " + path + " was not answered " + status + ": " + answer);
      }
      return answer;
    }
  }

  /** The text of that member in an answer's JSON. */
  static String member(String answer, String name) throws IOException {
    var start = answer.indexOf("\"" + name + "\":\"");
    if (start < 0) {
      throw new IOException("no " + name + " in " + answer);
    }
    int from = start + name.length() + 4;
    return answer.substring(from, answer.indexOf('"', from));
  }
}
