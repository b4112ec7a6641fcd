package com.reachgig.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether the JVM really uses the AOT cache: told to insist on it, it refuses to start otherwise.
 */
public record StartUpCacheCheck(Path app) implements Check {
  private static final String REMEDY =
      "Starts are slower, all else is as it should be. Remove the folder .reachgig, and start"
          + " with ./reachgig, which builds and trains anew.";

  @Override
  public String name() {
    return "start-up cache";
  }

  @Override
  public Finding look() throws IOException {
    try (var files = Files.newDirectoryStream(app, "*.aot")) {
      for (var cache : files) {
        if (Files.size(cache) > 0 && usable(cache)) {
          return new Finding.Fine(cache.getFileName() + ", used");
        }
      }
    }
    return new Finding.Worse("there is none for this JDK and build in " + app, REMEDY);
  }

  private boolean usable(Path cache) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + app.resolve("jvm.options"),
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + cache,
            "-jar",
            app.resolve("reachgig.jar").toString(),
            "version");
    var java = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      java.getInputStream().readAllBytes();
      return java.waitFor(10, TimeUnit.SECONDS) && java.exitValue() == 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      java.destroyForcibly();
    }
  }
}
