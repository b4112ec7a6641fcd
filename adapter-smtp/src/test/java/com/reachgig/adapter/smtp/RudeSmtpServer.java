package com.reachgig.adapter.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.adapter.smtp.SmtpSettings.Tls;
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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers as it was told to. */
final class RudeSmtpServer implements AutoCloseable {
  /** In place of a reply: closes the connection. */
  static final String HANG_UP = "hang up";

  /** In place of a reply: says nothing. */
  static final String SILENCE = "silence";

  private final Map<String, String> replies = new HashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> heardInClear = new CopyOnWriteArrayList<>();
  private final @Nullable SSLContext tls;
  private final ServerSocket socket;

  RudeSmtpServer() {
    this(null, Tls.NONE);
  }

  RudeSmtpServer(@Nullable SSLContext tls, Tls mode) {
    this.tls = tls;
    replies.put("greeting", "220 rude");
    replies.put("EHLO", "250-rude\r\n250 AUTH PLAIN");
    replies.put("AUTH", "235 welcome");
    replies.put("DATA", "354 go on");
    replies.put("QUIT", "221 bye");
    try {
      InetAddress local = InetAddress.getLoopbackAddress();
      socket =
          tls != null && mode == Tls.IMPLICIT
              ? tls.getServerSocketFactory().createServerSocket(0, 10, local)
              : new ServerSocket(0, 10, local);
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

  /** Those of them that anybody on the way could read. */
  List<String> heardInClear() {
    return heardInClear;
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

  private void converse(Socket accepted) throws IOException {
    Socket client = accepted;
    BufferedReader in = reader(client);
    boolean content = false;
    boolean goesOn = reply(client, "greeting");
    while (goesOn) {
      String line = in.readLine();
      if (line == null) {
        return;
      }
      heard.add(line);
      if (!(client instanceof SSLSocket)) {
        heardInClear.add(line);
      }
      if (!content || line.equals(".")) {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        goesOn = reply(client, verb);
        if (tls != null && verb.equals("STARTTLS")) {
          client = protectedBy(tls, client);
          in = reader(client);
        }
        content = verb.equals("DATA") && replies.getOrDefault("DATA", "").startsWith("3");
      }
    }
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
  }

  private static SSLSocket protectedBy(SSLContext tls, Socket client) throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
    socket.setUseClientMode(false);
    return socket;
  }

  private boolean reply(Socket client, String verb) throws IOException {
    String reply = replies.getOrDefault(verb, "250 ok");
    if (!reply.equals(SILENCE) && !reply.equals(HANG_UP)) {
      client.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
    }
    return !reply.equals(HANG_UP);
  }
}
