package com.reachgig.local;

import java.net.URI;
import java.util.List;

/**
 * An S3-compatible server (S3Proxy) on this machine, in memory, with a clock that tests can move.
 * It checks signatures, their time and checksums.
 */
public final class S3Server implements AutoCloseable {
  /** The one identity that it knows. */
  public static final String ACCESS_KEY = "local-identity";

  /** That identity's credential. */
  public static final String SECRET_KEY = "local-credential";

  private static final String NAME = "s3";

  private final ClockedServer started;

  private S3Server(ClockedServer started) {
    this.started = started;
  }

  /** A server of one's own. */
  public static S3Server start() {
    String settings = ServerFolder.of(NAME).resolve("s3proxy.conf").toString();
    return new S3Server(
        ClockedServer.start(
            NAME,
            List.of("org.gaul.s3proxy.", "com.google.common.jimfs."),
            "org.gaul.s3proxy.Main",
            port ->
                List.of(
                    "-Ds3proxy.endpoint=http://127.0.0.1:" + port,
                    "-Ds3proxy.identity=" + ACCESS_KEY,
                    "-Ds3proxy.credential=" + SECRET_KEY,
                    "--properties",
                    settings)));
  }

  /** The server that all tests of this JVM share; started at the first call. */
  public static S3Server shared() {
    return Shared.SERVER;
  }

  public URI endpoint() {
    return started.server().endpoint();
  }

  /** What the server takes for the time. */
  public SharedClock clock() {
    return started.clock();
  }

  @Override
  public void close() {
    started.server().close();
  }

  private static final class Shared {
    static final S3Server SERVER = start();
  }
}
