package com.reachgig.standalone.cli;

import com.reachgig.standalone.transfer.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells of progress: on a terminal a bar that moves, elsewhere a line at the beginning of each part
 * of the work, and one every few seconds.
 */
final class ProgressLines implements Progress {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final Duration interval;
  private final InstantSource clock;
  private String current = "";
  private String last = "";
  private Instant begun = Instant.EPOCH;
  private Instant told = Instant.EPOCH;
  private long first;

  ProgressLines(PrintStream out, boolean terminal, InstantSource clock) {
    this.out = out;
    this.terminal = terminal;
    this.interval = terminal ? Duration.ofMillis(100) : Duration.ofSeconds(5);
    this.clock = clock;
  }

  @Override
  public void at(String what, long items, double part) {
    var now = clock.instant();
    boolean fresh = !what.equals(current);
    if (fresh) {
      close();
      current = what;
      begun = now;
      first = items;
    }
    last = line(items, part, Duration.between(begun, now));
    if (fresh || !now.isBefore(told.plus(interval))) {
      told = now;
      print();
    }
  }

  /** Ends the line of a bar. */
  void close() {
    if (terminal && !last.isEmpty()) {
      print();
      out.println();
    }
    last = "";
  }

  private void print() {
    if (terminal) {
      out.print("\r\033[K" + last);
      out.flush();
    } else {
      out.println(last);
    }
  }

  private String line(long items, double part, Duration taken) {
    var line = new StringBuilder("%-15s".formatted(current));
    if (!Double.isNaN(part)) {
      line.append(terminal ? bar(part) : "").append(" %3.0f %%".formatted(100 * part));
    }
    line.append("  %,d items".formatted(items));
    long millis = taken.toMillis();
    if (millis > 0) {
      line.append("  %,d/s".formatted((items - first) * 1_000 / millis));
    }
    return line.toString();
  }

  private static String bar(double part) {
    int full = (int) (WIDTH * part);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "]";
  }
}
