package com.reachgig.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What of a process is in memory, as Linux tells it. */
public final class ResidentMemory {
  private ResidentMemory() {}

  public static double megabytes(Process process) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Integer.parseInt(line.replaceAll("\\D+", "")) / 1024.0;
      }
    }
    throw new IOException("no VmRSS");
  }
}
