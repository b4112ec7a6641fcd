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

/**
 * A clock that a test sets and that a server in another process reads: eight bytes of shared memory
 * under a file's name. It goes with real time until it is first set.
 */
public final class SharedClock implements InstantSource {
  private static final VarHandle MILLIS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NEVER_SET = 0;

  private final ByteBuffer memory;

  private SharedClock(ByteBuffer memory) {
    this.memory = memory;
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
      return new SharedClock(channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the time, to the millisecond, on this and on the other side. */
  public void set(Instant time) {
    MILLIS.setVolatile(memory, 0, time.toEpochMilli());
  }

  /** Goes with real time again. */
  public void release() {
    MILLIS.setVolatile(memory, 0, NEVER_SET);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public long millis() {
    long millis = (long) MILLIS.getVolatile(memory, 0);
    return millis == NEVER_SET ? System.currentTimeMillis() : millis;
  }
}
