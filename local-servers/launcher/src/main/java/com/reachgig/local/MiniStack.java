package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts an emulator of AWS, in memory: the one that {@code ./reachgig aws-local} deploys to. Its
 * licence allows that anybody tests with it.
 */
public final class MiniStack {
  static final String NAME = "ministack";

  /** The endpoint of an emulator that runs by our starter already. */
  private static final @Nullable String RUNNING = System.getenv("REACHGIG_TEST_EMULATOR");

  private static final boolean IN_CONTAINER = Boolean.getBoolean("reachgig.container");

  /** All services, with signatures and roles enforced. */
  private static final Map<String, String> ENFORCING = Map.of("AUTH", "true");

  private MiniStack() {}

  /** An emulator of one's own, with all services, signatures and roles enforced. */
  public static ClockedServer start() {
    return start(ENFORCING);
  }

  /** One with that service only, which takes any credentials; it is ready sooner. */
  public static ClockedServer start(String service) {
    return start(Map.of("SERVICES", service));
  }

  /**
   * The emulator with all services that all tests of this JVM share; started at the first call. It
   * is a process of this build, or a container where {@code -Dreachgig.container=true}. Where
   * {@code REACHGIG_TEST_EMULATOR} names the endpoint of one that runs by our starter, it is that
   * one.
   */
  public static ClockedServer shared() {
    return Shared.SERVER;
  }

  /** Whether {@link #shared} is no process of this build. */
  static boolean isElsewhere() {
    return RUNNING != null || IN_CONTAINER;
  }

  /** The emulator at that endpoint, which our starter runs wherever it is. */
  static ClockedServer at(URI endpoint, Runnable end) {
    return new ClockedServer(endpoint, SharedClock.telling(millis -> tell(endpoint, millis)), end);
  }

  private static void tell(URI endpoint, long millis) {
    try {
      var clock = endpoint.resolve("/_clock/" + millis).toURL();
      var request = (HttpURLConnection) clock.openConnection();
      request.setRequestMethod("PUT");
      if (request.getResponseCode() != HttpURLConnection.HTTP_NO_CONTENT) {
        throw new IllegalStateException("no clock there, as in our serve.py: " + clock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClockedServer start(Map<String, String> settings) {
    var folder = ServerFolder.of(NAME);
    var python = folder.resolve("target/python/bin/python").toString();
    var state = folder.resolve("target/state").toString();
    var launch =
        new Launch(
            NAME,
            _ -> List.of(python, folder.resolve("serve.py").toString()),
            port -> {
              var all = new HashMap<>(settings);
              all.put("GATEWAY_PORT", Integer.toString(port));
              all.put("BIND_HOST", "127.0.0.1");
              all.put("MINISTACK_HOST", "127.0.0.1");
              all.put("IOT_MTLS_ENABLED", "0");
              all.put("SFTP_ENABLED", "0");
              all.put("LOG_LEVEL", "WARNING");
              all.put("STATE_DIR", state);
              all.put("S3_DATA_DIR", state);
              return all;
            });
    var server = LocalServer.start(launch);
    return at(server.endpoint(), server::close);
  }

  private static final class Shared {
    static final ClockedServer SERVER = find();

    private static ClockedServer find() {
      if (RUNNING != null) {
        return at(URI.create(RUNNING), () -> {});
      }
      return IN_CONTAINER ? MiniStackImage.start(ENFORCING) : start();
    }
  }
}
