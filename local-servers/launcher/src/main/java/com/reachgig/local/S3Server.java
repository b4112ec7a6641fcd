package com.reachgig.local;

import java.util.List;

/**
 * Starts an S3-compatible server (S3Proxy), in memory. It checks signatures, their time and
 * checksums.
 */
public final class S3Server {
  /** The one identity that it knows. */
  public static final String ACCESS_KEY = "local-identity";

  /** That identity's credential. */
  public static final String SECRET_KEY = "local-credential";

  private static final String NAME = "s3";

  private S3Server() {}

  /** A server of one's own. */
  public static ClockedServer start() {
    String settings = ServerFolder.of(NAME).resolve("s3proxy.conf").toString();
    return ClockedServer.start(
        NAME,
        List.of("org.gaul.s3proxy.", "com.google.common.jimfs."),
        "org.gaul.s3proxy.Main",
        port ->
            List.of(
                "-Ds3proxy.endpoint=http://127.0.0.1:" + port,
                "-Ds3proxy.identity=" + ACCESS_KEY,
                "-Ds3proxy.credential=" + SECRET_KEY,
                "--properties",
                settings));
  }

  /** The server that all tests of this JVM share; started at the first call. */
  public static ClockedServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final ClockedServer SERVER = start();
  }
}
