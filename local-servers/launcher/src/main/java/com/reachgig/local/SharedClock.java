package com.reachgig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongConsumer;

/**
 * A clock that a test sets and that a server in another process goes by. The server reads it as
 * eight bytes of shared memory under a file's name, or is told. It goes with real time until it is
 * first set.
 */
public final class SharedClock implements InstantSource {
  private static final VarHandle MILLIS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NEVER_SET = 0;

  private final ByteBuffer memory;
  private final LongConsumer server;

  private SharedClock(ByteBuffer memory, LongConsumer server) {
    this.memory = memory;
    this.server = server;
  }

  /**
   * The clock of a server that shares no memory.
   *
   * @param server is told milliseconds, or zero for real time, before they count on this side
   */
  static SharedClock telling(LongConsumer server) {
    server.accept(NEVER_SET);
    return new SharedClock(ByteBuffer.allocateDirect(Long.BYTES), server);
  }

  /** A file for the clock of a server that is started, which goes with this process. */
  static Path file(String server) {
    try {
      Path file = Files.createTempFile(ServerFolder.target(server), "clock-", "");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clock of that file, which is made if there is none. */
  public static SharedClock at(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(channel.map(MapMode.READ_WRITE, 0, Long.BYTES), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the time, to the millisecond, on this and on the other side. */
  public void set(Instant time) {
    change(time.toEpochMilli());
  }

  /** Goes with real time again. */
  public void release() {
    change(NEVER_SET);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    long millis = kept();
    return millis == NEVER_SET ? System.currentTimeMillis() : millis;
  }

  /**
   * A server need not hear twice of a time, as a clock that stands still is set before each call.
   */
  private synchronized void change(long millis) {
    if (millis != kept()) {
      server.accept(millis);
      MILLIS.setVolatile(memory, 0, millis);
    }
  }

  private long kept() {
    return (long) MILLIS.getVolatile(memory, 0);
  }
}
