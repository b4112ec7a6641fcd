package com.reachgig.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts an emulator of AWS, in memory: the one that {@code ./reachgig aws-local} deploys to. Its
 * licence allows that anybody tests with it.
 */
public final class MiniStack {
  private static final String NAME = "ministack";

  private MiniStack() {}

  /** An emulator of one's own, with all services, signatures and roles enforced. */
  public static ClockedServer start() {
    return start(Map.of("AUTH", "true"));
  }

  /** One with that service only, which takes any credentials; it is ready sooner. */
  public static ClockedServer start(String service) {
    return start(Map.of("SERVICES", service));
  }

  /** The emulator with all services that all tests of this JVM share; started at the first call. */
  public static ClockedServer shared() {
    return Shared.SERVER;
  }

  private static ClockedServer start(Map<String, String> settings) {
    var folder = ServerFolder.of(NAME);
    var python = folder.resolve("target/python/bin/python").toString();
    var state = folder.resolve("target/state").toString();
    var file = SharedClock.file(NAME);
    var clock = SharedClock.at(file);
    var launch =
        new Launch(
            NAME,
            _ -> List.of(python, folder.resolve("serve.py").toString(), file.toString()),
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
    return new ClockedServer(LocalServer.start(launch), clock);
  }

  private static final class Shared {
    static final ClockedServer SERVER = start();
  }
}
