package com.reachgig.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A server with a clock that tests can move. */
public final class ClockedServer implements AutoCloseable {
  private final URI endpoint;
  private final SharedClock clock;
  private final Runnable end;

  ClockedServer(URI endpoint, SharedClock clock, Runnable end) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.end = end;
  }

  public URI endpoint() {
    return endpoint;
  }

  /** What the server takes for the time. */
  public SharedClock clock() {
    return clock;
  }

  @Override
  public void close() {
    end.run();
  }

  /**
   * Starts one in Java.
   *
   * @param name its folder under {@code local-servers}
   * @param packages whose classes ask the clock
   * @param main its own main class
   * @param arguments for {@link OnSharedClock}, for a port
   */
  static ClockedServer start(
      String name, List<String> packages, String main, IntFunction<List<String>> arguments) {
    Path file = SharedClock.file(name);
    SharedClock clock = SharedClock.at(file);
    Launch launch =
        Launch.java(
            name,
            OnSharedClock.class.getName(),
            port -> {
              List<String> all = new ArrayList<>(List.of(String.join(",", packages), main));
              all.add("-D" + Time.PROPERTY + "=" + file);
              all.add(
                  "-Dlogback.configurationFile=" + ServerFolder.of(name).resolve("logback.xml"));
              all.addAll(arguments.apply(port));
              return all;
            });
    LocalServer server = LocalServer.start(launch);
    return new ClockedServer(server.endpoint(), clock, server::close);
  }
}
