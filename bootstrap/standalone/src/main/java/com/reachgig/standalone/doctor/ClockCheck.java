package com.reachgig.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether the clock can be right: not before the last change of the data, nor before this version
 * was written. Sessions and tokens would otherwise expire at wrong times.
 */
record ClockCheck(Path folder, InstantSource clock) implements Check {
  private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration TOLERANCE = Duration.ofMinutes(2);
  private static final String REMEDY =
      "Set the clock, and let NTP keep it (timedatectl set-ntp true).";

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Finding look() throws IOException {
    var now = clock.instant();
    if (now.isBefore(WRITTEN)) {
      return new Finding.Broken(now + " is before this version was written", REMEDY);
    }
    var changed = lastChange();
    return changed.isAfter(now.plus(TOLERANCE))
        ? new Finding.Broken(now + " is before the last change of the data, " + changed, REMEDY)
        : new Finding.Fine(now.toString());
  }

  private Instant lastChange() throws IOException {
    var last = Instant.EPOCH;
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) {
          var changed = Files.getLastModifiedTime(file).toInstant();
          last = changed.isAfter(last) ? changed : last;
        }
      }
    }
    return last;
  }
}
