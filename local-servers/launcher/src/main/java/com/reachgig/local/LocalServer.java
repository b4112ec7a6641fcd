package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, on a free port of the loopback address. It reads standard input
 * and ends when that does, so no server outlives the process that started it, however that ends.
 */
public final class LocalServer implements AutoCloseable {
  private static final int STARTS = 3;
  private static final long READY_SECONDS = 60;

  private final Process process;
  private final URI endpoint;
  private final Path temporary;

  private LocalServer(Process process, URI endpoint, Path temporary) {
    this.process = process;
    this.endpoint = endpoint;
    this.temporary = temporary;
  }

  /** Starts the server and waits until it answers; another port where one was taken meanwhile. */
  public static LocalServer start(Launch launch) {
    var log = logFile(launch);
    for (int i = 0; i < STARTS; i++) {
      var server = start(launch, freePort(), log);
      if (server.becomesReady()) {
        return server;
      }
      server.close();
    }
    throw new IllegalStateException(launch.name() + " does not start; see " + log);
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  /** Whether its process runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Kills it, and deletes its temporary files. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
      delete(temporary);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException _) {
      // It was closed before.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalServer start(Launch launch, int port, Path log) {
    var builder = new ProcessBuilder(launch.command().apply(port));
    builder.environment().putAll(launch.environment().apply(port));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    var temporary = ServerFolder.temporary(launch.name(), port);
    builder.environment().put("TMPDIR", temporary.toString());
    try {
      Files.createDirectories(temporary);
      return new LocalServer(builder.start(), URI.create("http://127.0.0.1:" + port), temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(launch.name() + " cannot be started", e);
    }
  }

  private boolean becomesReady() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    try {
      do {
        if (Answers.at(endpoint)) {
          return true;
        }
      } while (!process.waitFor(20, TimeUnit.MILLISECONDS) && System.nanoTime() < end);
      return false;
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server started", e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path logFile(Launch launch) {
    try {
      var logs = Files.createDirectories(ServerFolder.target(launch.name()).resolve("logs"));
      return Files.createTempFile(logs, launch.name() + "-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
