package com.reachgig.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that answers as it was told to. */
final class RudeSmtpServer implements AutoCloseable {
  /** In place of a reply: closes the connection. */
  static final String HANG_UP = "hang up";

  /** In place of a reply: says nothing. */
  static final String SILENCE = "silence";

  private final Map<String, String> replies = new HashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;

  RudeSmtpServer() {
    replies.put("greeting", "220 rude");
    replies.put("EHLO", "250-rude\r\n250 AUTH PLAIN");
    replies.put("AUTH", "235 welcome");
    replies.put("DATA", "354 go on");
    replies.put("QUIT", "221 bye");
    try {
      socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** Sets the reply to a verb, to {@code greeting}, or to {@code .}, the end of the content. */
  RudeSmtpServer replying(String verb, String reply) {
    replies.put(verb, reply);
    return this;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every line that came in so far. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // The client hung up, or the test is over.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    boolean content = false;
    boolean goesOn = reply(client, "greeting");
    while (goesOn) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      heard.add(line);
      if (!content || line.equals(".")) {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        goesOn = reply(client, verb);
        content = verb.equals("DATA") && replies.getOrDefault("DATA", "").startsWith("3");
      }
    }
  }

  private boolean reply(Socket client, String verb) throws IOException {
    String reply = replies.getOrDefault(verb, "250 ok");
    if (!reply.equals(SILENCE) && !reply.equals(HANG_UP)) {
      client.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
    }
    return !reply.equals(HANG_UP);
  }
}
