package com.reachgig.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process an emulator is, on disk. The time of its start tells it from a later process that
 * happens to have its number.
 */
record ProcessRecord(long pid, long startedAt, int port) {
  static ProcessRecord of(ProcessHandle process, int port) {
    return new ProcessRecord(process.pid(), started(process), port);
  }

  static Optional<ProcessRecord> read(Path file) {
    try {
      var words = Files.readString(file).strip().split(" ", -1);
      return Optional.of(
          new ProcessRecord(
              Long.parseLong(words[0]), Long.parseLong(words[1]), Integer.parseInt(words[2])));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // none was started, or its start was cut short
    }
  }

  void write(Path file) {
    try {
      Files.writeString(file, pid + " " + startedAt + " " + port + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> started(process) == startedAt);
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
  }
}
