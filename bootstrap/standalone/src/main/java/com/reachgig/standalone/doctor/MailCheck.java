package com.reachgig.standalone.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.reachgig.standalone.config.SmtpSettings;
import com.reachgig.standalone.config.SmtpSettings.Tls;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Whether the mail server greets, if there is one. Sends nothing and does not log in. */
record MailCheck(Optional<SmtpSettings> smtp, Path outbox) implements Check {
  private static final int TIMEOUT_MILLIS = 5_000;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Finding look() {
    if (smtp.isEmpty()) {
      return new Finding.Worse(
          "no mail server is set; mails become files in " + outbox,
          "Set smtp-host and its companions to send them.");
    }
    var server = smtp.get();
    var where = server.host() + ":" + server.port();
    try {
      @Nullable String greeting = greeting(server);
      return greeting != null && greeting.startsWith("220")
          ? new Finding.Fine(where + " greets")
          : broken(where + " does not greet like a mail server: " + greeting);
    } catch (IOException e) {
      return broken(where + " cannot be reached: " + e.getMessage());
    }
  }

  private static Finding broken(String detail) {
    return new Finding.Broken(
        detail,
        "Check smtp-host, smtp-port and smtp-tls, and the firewall. No mail is lost meanwhile.");
  }

  private static @Nullable String greeting(SmtpSettings server) throws IOException {
    try (var socket = socket(server.tls())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(server.host(), server.port()), TIMEOUT_MILLIS);
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    }
  }

  private static Socket socket(Tls tls) throws IOException {
    return tls == Tls.TLS ? SSLSocketFactory.getDefault().createSocket() : new Socket();
  }
}
