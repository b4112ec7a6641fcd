package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/**
 * The emulator's public image, of the version that the build installs, in a container that goes
 * with this process. It runs our starter in place of its own, for the clock.
 */
final class MiniStackImage {
  private static final String NAME = "ministackorg/ministack:";
  private static final String REQUIREMENT = "ministack==";
  private static final int PORT = 4566;

  /** Beside the image's own package, where Python finds that. */
  private static final String STARTER = "/opt/ministack/serve.py";

  private MiniStackImage() {}

  static ClockedServer start(Map<String, String> settings) {
    var starter = MountableFile.forHostPath(ServerFolder.of(MiniStack.NAME).resolve("serve.py"));
    var container =
        new GenericContainer<>(NAME + version())
            .withCopyFileToContainer(starter, STARTER)
            // The starter ends with its standard input.
            .withCreateContainerCmdModifier(
                command -> command.withEntrypoint("python", STARTER).withStdinOpen(true))
            .withEnv(settings)
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/_ministack/health"));
    container.start();
    var endpoint = "http://" + container.getHost() + ":" + container.getMappedPort(PORT);
    return MiniStack.at(URI.create(endpoint), container::stop);
  }

  private static String version() {
    var file = ServerFolder.of(MiniStack.NAME).resolve("requirements.txt");
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(REQUIREMENT))
          .map(line -> line.substring(REQUIREMENT.length()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
