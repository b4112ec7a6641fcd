package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API on this machine, for one function and any number of its environments: each
 * that asks for the next invocation gets one. Knows SnapStart's calls as well.
 */
public final class LocalRuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ARN = "arn:aws:lambda:eu-central-1:123456789012:function:local:live";

  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final Map<String, Pending> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome.Failed> failedStart = new CompletableFuture<>();
  private final CompletableFuture<Void> snapshot = new CompletableFuture<>();
  private final CompletableFuture<Void> restore = new CompletableFuture<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final LocalServer server;

  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record Pending(
      String id, byte[] event, Headers headers, CompletableFuture<Outcome> outcome) {}

  private LocalRuntimeApi() {
    server = LocalServer.start(this::handle);
  }

  public static LocalRuntimeApi start() {
    return new LocalRuntimeApi();
  }

  /** For {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    InetSocketAddress address = server.address();
    return "127.0.0.1:" + address.getPort();
  }

  /** Invokes with plenty of time. */
  public CompletableFuture<Outcome> invoke(byte[] event) {
    return invoke(event, Duration.ofMinutes(1));
  }

  /**
   * Hands the event to the next environment that asks.
   *
   * @param more header fields, such as {@code Lambda-Runtime-Trace-Id} and its value
   */
  public CompletableFuture<Outcome> invoke(byte[] event, Duration timeout, String... more) {
    var id = "00000000-0000-4000-8000-%012d".formatted(count.incrementAndGet());
    var headers =
        Headers.of(more)
            .with("Content-Type", "application/json")
            .with("Lambda-Runtime-Aws-Request-Id", id)
            .with("Lambda-Runtime-Invoked-Function-Arn", ARN)
            .with(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + timeout.toMillis()));
    var pending = new Pending(id, event, headers, new CompletableFuture<>());
    running.put(id, pending);
    queue.add(pending);
    return pending.outcome();
  }

  /** Environments that wait beyond the invocations that are queued for them. */
  public int idle() {
    return waiting.get() - queue.size();
  }

  /** Completes if a runtime says that its function cannot start. */
  public CompletableFuture<Outcome.Failed> failedStart() {
    return failedStart;
  }

  /** Completes when a runtime is ready for its snapshot. */
  public CompletableFuture<Void> snapshot() {
    return snapshot;
  }

  /** Lets runtimes go on that are ready for their snapshot, as if restored from it. */
  public void restore() {
    restore.complete(null);
  }

  private Message handle(Message request) throws Exception {
    var path = request.target().substring(ROOT.length());
    return switch (path) {
      case "invocation/next" -> next();
      case "restore/next" -> {
        snapshot.complete(null);
        restore.join();
        yield Message.answer(200);
      }
      case "init/error", "restore/error" -> {
        failedStart.complete(failure(request));
        yield Message.answer(202);
      }
      default -> outcome(path, request);
    };
  }

  private Message next() throws InterruptedException {
    waiting.incrementAndGet();
    try {
      var pending = queue.poll(1, TimeUnit.DAYS);
      return Message.answer(200, pending.headers(), pending.event());
    } finally {
      waiting.decrementAndGet();
    }
  }

  private Message outcome(String path, Message request) {
    var parts = path.split("/", -1);
    var pending = parts.length == 3 ? running.remove(parts[1]) : null;
    if (pending == null) {
      return Message.answer(400);
    }
    switch (parts[2]) {
      case "response" -> pending.outcome().complete(new Outcome.Answered(request.body()));
      case "error" -> pending.outcome().complete(failure(request));
      default -> {
        return Message.answer(404);
      }
    }
    return Message.answer(202);
  }

  private static Outcome.Failed failure(Message request) {
    var type = request.headers().first("Lambda-Runtime-Function-Error-Type");
    return new Outcome.Failed(String.valueOf(type), request.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
