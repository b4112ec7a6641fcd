package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The write-ahead log that a process left which ended without closing.
 *
 * <p>A sync of it may have failed before. What that did not write is still read as if it were
 * there, and no later sync writes it; commits that follow it would be lost with it in a power cut.
 * Nobody remembers it, so every log that is found is written once more, as it is.
 */
final class LeftLog {
  private static final int BLOCK = 256 * 1_024;

  private LeftLog() {}

  /** Makes durable what is read of the log, if there is one. Nobody may have it open. */
  static void settle(Path log) throws IOException {
    if (!Files.exists(log)) {
      return;
    }
    try (var file = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      rewrite(file);
      file.force(true);
    }
    Backup.syncFolderOf(log);
  }

  private static void rewrite(FileChannel file) throws IOException {
    var block = ByteBuffer.allocate(BLOCK);
    long at = 0;
    while (file.read(block, at) > 0) {
      block.flip();
      while (block.hasRemaining()) {
        at += file.write(block, at);
      }
      block.clear();
    }
  }
}
