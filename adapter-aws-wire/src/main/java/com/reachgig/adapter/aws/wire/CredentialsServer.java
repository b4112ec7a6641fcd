package com.reachgig.adapter.aws.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks the server on the same machine that gives a container, or a function that was restored from
 * a snapshot, its credentials.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html">Container
 *     credential provider</a>
 */
final class CredentialsServer implements CredentialsSource {
  private static final TimeOuts TIME_OUTS =
      new TimeOuts(
          Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ZERO);

  /** Where it may be without TLS: what is sent to it is a secret. */
  private static final Set<String> NEAR =
      Set.of(
          "localhost", "127.0.0.1", "[::1]", "169.254.170.2", "169.254.170.23", "[fd00:ec2::23]");

  private final Target target;
  private final Supplier<String> authorization;
  private final InstantSource clock;

  /**
   * @param authorization gives the value of that header, or empty; it may change
   */
  CredentialsServer(
      URI address,
      Supplier<String> authorization,
      InstantSource clock,
      Supplier<SSLSocketFactory> tls) {
    this.target = Target.of(address, tls);
    if (target.protocol().equals("http") && !NEAR.contains(target.host())) {
      throw new IllegalArgumentException(
          "credentials come from this machine or by TLS: " + address);
    }
    this.authorization = authorization;
    this.clock = clock;
  }

  @Override
  public Credentials current() {
    Deadline deadline = Deadline.in(TIME_OUTS.call(), clock);
    try (Connection connection = Connection.open(target, TIME_OUTS, deadline)) {
      connection.send(head(), new byte[0], deadline);
      HttpAnswer answer = connection.receive();
      if (answer.isSuccess()) {
        return read(answer.body());
      }
      Fault fault = answer.status() < 500 ? Fault.DENIED : Fault.UNAVAILABLE;
      throw new PortException(fault, "no credentials: status " + answer.status());
    } catch (IOException | DateTimeException e) {
      throw new PortException(Fault.UNAVAILABLE, "credentials cannot be had now: " + e, e);
    }
  }

  @Override
  public boolean renew(Credentials refused) {
    return true;
  }

  private byte[] head() {
    String path = target.path().isEmpty() ? "/" : target.path();
    return "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: application/json\r\n%sConnection: close\r\n\r\n"
        .formatted(path, target.host(), target.port(), secret())
        .getBytes(ISO_8859_1);
  }

  private String secret() {
    String value = authorization.get();
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new PortException(Fault.DENIED, "the authorization for credentials is no line of text");
    }
    return value.isEmpty() ? "" : "Authorization: " + value + "\r\n";
  }

  private static Credentials read(byte[] body) throws IOException {
    Map<String, String> fields = new HashMap<>();
    JsonReader json = new JsonReader(body);
    json.next();
    while (json.next() == JsonToken.NAME) {
      String name = json.name();
      json.next();
      fields.put(name, json.textOr(""));
    }
    String id = fields.getOrDefault("AccessKeyId", "");
    String secret = fields.getOrDefault("SecretAccessKey", "");
    if (id.isEmpty() || secret.isEmpty()) {
      throw new IOException("an answer without keys");
    }
    String end = fields.get("Expiration");
    return new Credentials(
        id, secret, fields.get("Token"), end == null ? null : Instant.parse(end));
  }
}
