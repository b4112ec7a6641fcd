package com.reachgig.adapter.sqlite.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A process that runs {@link Load}, and its reports on their way into the ledger. */
final class Child {
  private static final int KILLED = 128 + 9;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Path errors;
  private final Ledger ledger;
  private final Thread reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private boolean open;
  private boolean ended;

  private Child(Process process, Path errors, Ledger ledger) {
    this.process = process;
    this.errors = errors;
    this.ledger = ledger;
    this.reader = Thread.ofPlatform().name("reports").start(this::read);
  }

  static Child start(Load.Setup setup, Ledger ledger, Map<String, String> environment, Path scratch)
      throws IOException {
    var errors = scratch.resolve("child.log");
    var flags = List.of("-Xmx128m");
    var builder = new ProcessBuilder(Jvm.command(flags, Load.class, setup.arguments()));
    builder.environment().putAll(environment);
    builder.redirectError(errors.toFile());
    return new Child(builder.start(), errors, ledger);
  }

  private void read() {
    try (var lines = lines()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        note(Line.parse(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      signal(() -> ended = true);
    }
  }

  private BufferedReader lines() {
    return process.inputReader(StandardCharsets.UTF_8);
  }

  private void note(Line line) {
    ledger.note(line);
    signal(() -> open |= line instanceof Line.Open);
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      told.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the child has opened its store. */
  void awaitOpen() throws InterruptedException {
    await("open", () -> open);
  }

  /** Waits until reports have made something true. */
  void await(String what, BooleanSupplier condition) throws InterruptedException {
    long nanos = PATIENCE.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        if (ended || nanos <= 0) {
          throw new IllegalStateException("the child is not " + what + ": " + log());
        }
        nanos = told.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Kills it with SIGKILL, and reads the reports that it had made. */
  void kill() throws InterruptedException {
    // Process.destroyForcibly would close the pipe, and reports would be lost that had been made.
    process.toHandle().destroyForcibly();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the child cannot be killed");
    }
    reader.join();
    if (process.exitValue() != KILLED) {
      throw new IllegalStateException("the child had ended by itself: " + log());
    }
  }

  private String log() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
