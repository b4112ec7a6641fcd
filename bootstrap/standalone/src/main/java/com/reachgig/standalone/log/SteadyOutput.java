package com.reachgig.standalone.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has a log that goes to a file put on the disk in small portions. The system would gather lines
 * for seconds and then write tens of megabytes at once; each commit of the store on the same disk
 * waits behind those.
 *
 * <p>Nobody waits for a portion, and what is no file, a pipe or a terminal, is asked once only. To
 * be written to by one thread at a time.
 */
final class SteadyOutput extends OutputStream {
  static final int PORTION = 1_024 * 1_024;

  private final OutputStream out;
  private final Sync sync;
  private final AtomicBoolean busy = new AtomicBoolean();
  private int unsynced;

  /** Puts on the disk what was written. */
  interface Sync {
    void run() throws IOException;
  }

  SteadyOutput(OutputStream out, Sync sync) {
    this.out = out;
    this.sync = sync;
  }

  static SteadyOutput of(FileOutputStream out) {
    return new SteadyOutput(out, () -> out.getChannel().force(false));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    unsynced += length;
    if (unsynced >= PORTION && busy.compareAndSet(false, true)) {
      unsynced = 0;
      Thread.ofPlatform().name("log-sync").daemon().start(this::sync);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private void sync() {
    try {
      sync.run();
      busy.set(false);
    } catch (IOException _) {
      // It is no file, or its disk fails: stays busy, so that it is not tried again.
    }
  }
}
