package com.reachgig.adapter.aws.s3;

import com.reachgig.contracts.file.FileStoreFixture;
import com.reachgig.local.SharedClock;
import com.reachgig.ports.file.FileStore;
import com.reachgig.ports.file.MultipartUploads;
import com.reachgig.ports.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;

/** A bucket of its own for each test, on a server whose time is the test's. */
record S3Fixture(S3Engine engine) implements FileStoreFixture {
  private static final int ATTEMPTS = 5;

  @Override
  public Session open(InstantSource clock) {
    engine.clock().release();
    S3Settings settings = engine.settings("b" + UUID.randomUUID(), clock);
    try (var client = Clients.s3(settings.sdk(), AwsRetryStrategy.standardRetryStrategy())) {
      client.createBucket(request -> request.bucket(settings.bucket()));
    }
    return new S3Session(engine.clock(), clock, S3FileStore.open(settings));
  }

  /**
   * Sends a request as a client would, on a connection of its own; again if it is reset, since the
   * server does not read what it refuses.
   */
  static Answer send(String method, URI url, Map<String, String> headers, Value.Bytes body) {
    for (int i = 1; ; i++) {
      try {
        return sendOnce(method, url, headers, body);
      } catch (IOException e) {
        if (i == ATTEMPTS || !(e instanceof SocketException)) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static Answer sendOnce(
      String method, URI url, Map<String, String> headers, Value.Bytes body) throws IOException {
    HttpURLConnection request = (HttpURLConnection) url.toURL().openConnection();
    request.setRequestMethod(method);
    request.setRequestProperty("Connection", "close");
    headers.forEach(request::setRequestProperty);
    if (method.equals("PUT")) {
      request.setDoOutput(true);
      request.setFixedLengthStreamingMode(body.length());
      request.getOutputStream().write(body.value());
    }
    return answer(request);
  }

  private static Answer answer(HttpURLConnection request) throws IOException {
    int status = request.getResponseCode();
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaderFields()
        .forEach((name, values) -> headers.put(lowerCase(name), values.getFirst()));
    try (InputStream in = status < 400 ? request.getInputStream() : request.getErrorStream()) {
      byte[] body = in == null ? new byte[0] : in.readAllBytes();
      return new Answer(status, headers, new Value.Bytes(body));
    }
  }

  /** The line of the status has no name. */
  private static String lowerCase(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private record S3Session(SharedClock server, InstantSource clock, S3FileStore files)
      implements Session {

    @Override
    public FileStore store() {
      server.set(clock.instant());
      return files;
    }

    @Override
    public MultipartUploads uploads() {
      server.set(clock.instant());
      return files.multipart();
    }

    @Override
    public Answer request(String method, URI url, Map<String, String> headers, Value.Bytes body) {
      server.set(clock.instant());
      return send(method, url, headers, body);
    }

    @Override
    public void close() {
      files.close();
    }
  }
}
