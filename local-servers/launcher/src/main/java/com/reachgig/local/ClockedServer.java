package com.reachgig.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A server on this machine, with a clock that tests can move. */
public final class ClockedServer implements AutoCloseable {
  private final LocalServer server;
  private final SharedClock clock;

  ClockedServer(LocalServer server, SharedClock clock) {
    this.server = server;
    this.clock = clock;
  }

  public URI endpoint() {
    return server.endpoint();
  }

  /** What the server takes for the time. */
  public SharedClock clock() {
    return clock;
  }

  @Override
  public void close() {
    server.close();
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
    return new ClockedServer(LocalServer.start(launch), clock);
  }
}
