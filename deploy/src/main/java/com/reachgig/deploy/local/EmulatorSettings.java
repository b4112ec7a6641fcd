package com.reachgig.deploy.local;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment that the emulator starts with, and hands on to the functions. It is made anew: no
 * key or profile of the person at the terminal reaches either.
 */
final class EmulatorSettings {
  private EmulatorSettings() {}

  static Map<String, String> of(EmulatorFolder folder, int port) {
    var temporary = folder.temporary().toAbsolutePath().toString();
    var settings = new HashMap<String, String>();
    settings.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    settings.put("HOME", temporary);
    settings.put("LANG", "C.UTF-8");
    settings.put("TZ", "UTC");
    settings.put("TMPDIR", temporary);
    settings.put("STATE_DIR", folder.state().toAbsolutePath().toString());
    settings.put("S3_DATA_DIR", folder.files().toAbsolutePath().toString());
    settings.put("GATEWAY_PORT", Integer.toString(port));
    settings.put("BIND_HOST", "127.0.0.1");
    settings.put("MINISTACK_HOST", "localhost");
    settings.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + port);
    settings.put("AUTH", "true"); // roles are enforced
    settings.put("IOT_MTLS_ENABLED", "0"); // both would listen on ports of their own
    settings.put("SFTP_ENABLED", "0");
    return settings;
  }
}
