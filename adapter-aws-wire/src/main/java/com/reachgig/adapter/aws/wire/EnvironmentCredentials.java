package com.reachgig.adapter.aws.wire;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where the environment says that credentials are: in it, or with a server on the same machine. The
 * first of these comes first, as with the SDKs.
 */
final class EnvironmentCredentials {
  private static final String CONTAINER = "AWS_CONTAINER_";
  private static final String RELATIVE_TO = "http://169.254.170.2";

  private final Map<String, String> environment;
  private final InstantSource clock;

  EnvironmentCredentials(Map<String, String> environment, InstantSource clock) {
    this.environment = environment;
    this.clock = clock;
  }

  CredentialsSource source(Supplier<SSLSocketFactory> tls) {
    String id = environment.getOrDefault("AWS_ACCESS_KEY_ID", "");
    String secret = environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "");
    if (!id.isEmpty() && !secret.isEmpty()) {
      String token = environment.getOrDefault("AWS_SESSION_TOKEN", "");
      return new Credentials(id, secret, token.isEmpty() ? null : token, null);
    }
    URI server = server();
    if (server == null) {
      throw new IllegalArgumentException(
          "AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, or AWS_CONTAINER_CREDENTIALS_FULL_URI,"
              + " must be set");
    }
    return new ContainerCredentials(
        new CredentialsServer(server, this::authorization, clock, tls), clock);
  }

  private @Nullable URI server() {
    String relative = environment.getOrDefault(CONTAINER + "CREDENTIALS_RELATIVE_URI", "");
    String full = environment.getOrDefault(CONTAINER + "CREDENTIALS_FULL_URI", "");
    if (!relative.isEmpty()) {
      return URI.create(RELATIVE_TO + relative);
    }
    return full.isEmpty() ? null : URI.create(full);
  }

  private String authorization() {
    String file = environment.getOrDefault(CONTAINER + "AUTHORIZATION_TOKEN_FILE", "");
    if (file.isEmpty()) {
      return environment.getOrDefault(CONTAINER + "AUTHORIZATION_TOKEN", "");
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new PortException(
          Fault.UNAVAILABLE, "the authorization for credentials cannot be read: " + e, e);
    }
  }
}
