package com.reachgig.adapter.lambda.snapshot;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.adapter.lambda.ManagedFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * What two processes start alike, as two copies of one snapshot are alike: the first generator of a
 * process always has the same seed, any further one has its own. Tells what it drew before the
 * snapshot and what it has afterwards.
 */
public final class SnapshotHandler implements RequestStreamHandler {
  private static final long SEED = 42;

  private final AtomicInteger seeded = new AtomicInteger();
  private final Renewed<RandomGenerator> random = new Renewed<>(this::seed);
  private final Renewed<UUID> ids = new Renewed<>(this::firstId);
  private final Renewed<Socket> connection =
      new Renewed<>(SnapshotHandler::connect, SnapshotHandler::close);
  private final StringBuilder log = new StringBuilder();
  private final String before;
  private final Snapshots snapshots;

  public SnapshotHandler() {
    before = random.get().nextLong() + " " + ids.get();
    connection.get();
    snapshots =
        Snapshots.register(
            List.of(
                () -> log.append("primed in ").append(Invocation.currentRequestId()),
                () -> {
                  throw new IllegalStateException("on purpose");
                },
                () -> log.append(" and on")),
            List.of(random, ids, connection));
  }

  private RandomGenerator seed() {
    return seeded.getAndIncrement() == 0 ? new Random(SEED) : new SecureRandom();
  }

  private UUID firstId() {
    return new UUID(random.get().nextLong(), random.get().nextLong());
  }

  private static Socket connect() {
    try {
      int port = Integer.parseInt(System.getenv("TABLE_PORT"));
      return new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    new ManagedFunction((_, out, _) -> tell(out), InstantSource.system())
        .handleRequest(event, answer, context);
  }

  private void tell(OutputStream out) throws IOException {
    var text =
        "%s %d %s %d %s"
            .formatted(
                before,
                random.get().nextLong(),
                ids.get(),
                connection.get().getLocalPort(),
                snapshots == null ? "" : log);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
