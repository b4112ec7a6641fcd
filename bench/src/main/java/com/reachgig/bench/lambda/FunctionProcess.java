package com.reachgig.bench.lambda;

import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.Outcome;
import com.reachgig.bench.ResidentMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A function in a process of its own, on one processor, with a Runtime API to itself. */
final class FunctionProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final LocalRuntimeApi api;
  private final Process process;
  private final Path log;
  private final long startedAt;

  private FunctionProcess(LocalRuntimeApi api, Process process, Path log, long startedAt) {
    this.api = api;
    this.process = process;
    this.log = log;
    this.startedAt = startedAt;
  }

  /** An answer, and how long it took. */
  record Timed(String answer, double millis) {}

  /**
   * Starts it.
   *
   * @param processor that it may use, by number
   * @param environment what all functions get
   */
  static FunctionProcess start(
      Candidate candidate, int processor, Map<String, String> environment, Path log)
      throws IOException {
    var api = LocalRuntimeApi.start();
    return start(candidate, processor, environment, log, api);
  }

  private static FunctionProcess start(
      Candidate candidate,
      int processor,
      Map<String, String> environment,
      Path log,
      LocalRuntimeApi api)
      throws IOException {
    var command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(processor)));
    command.addAll(candidate.command());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.directory(candidate.folder().toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().putAll(environment);
    builder.environment().putAll(candidate.environment());
    long start = System.nanoTime();
    return new FunctionProcess(api, builder.start(), log, start);
  }

  LocalRuntimeApi api() {
    return api;
  }

  /** Asks as soon as the process starts, and counts from there. */
  Timed first(byte[] event) throws Exception {
    return timed(api.invoke(event), startedAt);
  }

  Timed ask(byte[] event) throws Exception {
    long start = System.nanoTime();
    return timed(api.invoke(event), start);
  }

  Timed timed(CompletableFuture<Outcome> outcome, long start) throws Exception {
    var end = outcome.thenApply(_ -> System.nanoTime());
    var _ =
        process.onExit().thenRun(() -> outcome.completeExceptionally(new IOException("it ended")));
    try {
      var answer = outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new Timed(answer.text(), (end.join() - start) / 1e6);
    } catch (Exception e) {
      throw new IOException("no answer; see " + log, e);
    }
  }

  /** Processor time of all threads so far; it tells cost even on a machine that others use. */
  double processorMillis() throws IOException {
    long nanos = 0;
    try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
      for (var thread : threads) {
        nanos += nanos(thread);
      }
    }
    return nanos / 1e6;
  }

  private static long nanos(Path thread) throws IOException {
    try {
      return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ", 2)[0]);
    } catch (NoSuchFileException _) {
      return 0; // it ended meanwhile
    }
  }

  double residentMegabytes() throws IOException {
    return ResidentMemory.megabytes(process);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
