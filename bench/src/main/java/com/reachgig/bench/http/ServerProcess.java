package com.reachgig.bench.http;

import com.reachgig.bench.ResidentMemory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server under measurement, in a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 2;
  private static final long STOP_SECONDS = 30;

  private final Process process;
  private final long millisToFirst200;

  private ServerProcess(Process process, long millisToFirst200) {
    this.process = process;
    this.millisToFirst200 = millisToFirst200;
  }

  /**
   * Starts it and asks until it answers 200.
   *
   * @param log takes what the process prints; a terminal or a null device would flatter it
   */
  static ServerProcess start(List<String> command, URI ready, Path log) throws Exception {
    long start = System.nanoTime();
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!answers(ready)) {
      if (!process.isAlive() || System.nanoTime() - start > START_LIMIT.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException("no 200 from " + ready + ", see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return new ServerProcess(process, (System.nanoTime() - start) / 1_000_000);
  }

  /** By a bare socket: a client library would warm up at the server's expense. */
  private static boolean answers(URI ready) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), ready.getPort())) {
      var target = ready.getRawPath() + (ready.getQuery() == null ? "" : "?" + ready.getRawQuery());
      socket.getOutputStream().write(Plan.get(target));
      var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      return status.equals("HTTP/1.1 200");
    } catch (IOException notYet) {
      return false;
    }
  }

  long millisToFirst200() {
    return millisToFirst200;
  }

  /** Processor time so far, in microseconds; it shows cost even on a machine that others use. */
  double processorMicros() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
  }

  /** Resident memory in megabytes. */
  double residentMegabytes() throws IOException {
    return ResidentMemory.megabytes(process);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
