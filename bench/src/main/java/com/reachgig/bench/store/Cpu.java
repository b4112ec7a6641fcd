package com.reachgig.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** CPU time of processes. */
final class Cpu {
  private static final long NANOS_PER_TICK = 10_000_000;
  private static final int UTIME = 11;

  private Cpu() {}

  static long ofThisProcess() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Of all processes of that name, as Linux counts it. */
  static long ofProcesses(String name) {
    try (var processes = Files.list(Path.of("/proc"))) {
      return processes.mapToLong(process -> of(process, name)).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long of(Path process, String name) {
    if (!Character.isDigit(process.getFileName().toString().charAt(0))) {
      return 0;
    }
    try {
      var stat = Files.readString(process.resolve("stat"));
      int end = stat.lastIndexOf(')');
      if (!stat.substring(stat.indexOf('(') + 1, end).equals(name)) {
        return 0;
      }
      var fields = List.of(stat.substring(end + 2).split(" "));
      long ticks = 0;
      for (var field : fields.subList(UTIME, UTIME + 4)) {
        ticks += Long.parseLong(field); // own and waited-for children, in user and system mode
      }
      return ticks * NANOS_PER_TICK;
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException _) {
      return 0; // it ended meanwhile
    }
  }
}
