package com.reachgig.aws.pack;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** What the platform runs in a function without a runtime of its own. */
final class StartScript {
  /**
   * One processor's worth of a JVM: what is compiled is compiled once, and little is collected. A
   * start runs most code a few times; to compile none before it ran five times as often as usual
   * spares a first answer by TLS a fifth.
   */
  static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=5",
          "-XX:-UsePerfData");

  private StartScript() {}

  static void write(Path file, Family family) throws IOException {
    Files.writeString(file, text(family));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** The main class of a family. */
  static String main(Family family) {
    return "com.reachgig.aws." + family.id() + ".Main";
  }

  /**
   * The cache is good for a jar of one time. Lambda keeps the times of a zip, and its folder cannot
   * be written; whoever unpacks otherwise, as emulators do, gets them back here.
   *
   * <p>The cache also keeps the jar's path as it was in training, and the JVM looks for it there
   * for each class that it takes from the cache, as long as it does not find it. So the path is
   * relative, and the same wherever the function runs.
   */
  private static String text(Family family) {
    return """
    #!/bin/sh
    cd "${LAMBDA_TASK_ROOT:-$(dirname "$0")}" || exit
    if [ -w lib ]; then TZ=UTC touch -t 202611010000.00 lib/%1$s; fi
    heap=$((${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-512} * 60 / 100))
    aot="-XX:AOTCache=app.aot -XX:AOTMode=${REACHGIG_AOT_MODE:-auto}"
    if [ -n "$REACHGIG_AOT_OUTPUT" ]; then aot=-XX:AOTCacheOutput=$REACHGIG_AOT_OUTPUT; fi
    exec jdk/bin/java %2$s $aot \
      -Xlog:disable -Xlog:all=error:stderr -Xmx${heap}m \
      -cp lib/%1$s %3$s
    """
        .formatted(FunctionJar.NAME, String.join(" ", OPTIONS), main(family));
  }
}
