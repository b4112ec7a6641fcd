package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code powercut.c} journals, in the order in which it happened. */
sealed interface Journal {

  record OpenFile(long inode, boolean created, boolean truncated, Path path) implements Journal {}

  record OpenFolder(long inode, Path path) implements Journal {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Write(long inode, long offset, byte[] bytes) implements Journal {}

  record Resize(long inode, long size) implements Journal {}

  record SyncBegin(long inode, long number) implements Journal {}

  record SyncEnd(long inode, long number) implements Journal {}

  record SyncFailed(long inode, long number) implements Journal {}

  record Unlink(Path path) implements Journal {}

  record Rename(Path from, Path to) implements Journal {}

  record MakeFolder(Path path) implements Journal {}

  record RemoveFolder(Path path) implements Journal {}

  /** The process wrote this to its standard output. */
  record Said(String text) implements Journal {}

  /**
   * The records of a journal; one that the kill cut short is left out, and there are none if the
   * kill came before the journal was begun.
   */
  static List<Journal> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.nativeOrder());
    var records = new ArrayList<Journal>();
    int header = 24;
    while (buffer.remaining() >= header) {
      int op = buffer.getInt();
      int length = buffer.getInt();
      long inode = buffer.getLong();
      long number = buffer.getLong();
      if (buffer.remaining() < length) {
        break;
      }
      var payload = new byte[length];
      buffer.get(payload);
      records.add(decode(op, inode, number, payload));
    }
    return records;
  }

  private static Journal decode(int op, long inode, long number, byte[] payload) {
    return switch (op) {
      case 1 -> new OpenFile(inode, (number & 1) != 0, (number & 2) != 0, path(payload));
      case 2 -> new OpenFolder(inode, path(payload));
      case 3 -> new Write(inode, number, payload);
      case 4 -> new Resize(inode, number);
      case 5 -> new SyncBegin(inode, number);
      case 6 -> new SyncEnd(inode, number);
      case 7 -> new SyncFailed(inode, number);
      case 8 -> new Unlink(path(payload));
      case 9 -> rename(text(payload));
      case 10 -> new MakeFolder(path(payload));
      case 11 -> new RemoveFolder(path(payload));
      case 12 -> new Said(text(payload));
      default ->
          throw new IllegalStateException("the power-cut model knows no " + op + text(payload));
    };
  }

  private static Journal rename(String both) {
    int end = both.indexOf('\0');
    return new Rename(Path.of(both.substring(0, end)), Path.of(both.substring(end + 1)));
  }

  private static Path path(byte[] payload) {
    return Path.of(text(payload));
  }

  private static String text(byte[] payload) {
    return new String(payload, StandardCharsets.UTF_8);
  }
}
