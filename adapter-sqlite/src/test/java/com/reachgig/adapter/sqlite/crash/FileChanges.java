package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A process that changes files in known ways, for {@link ShimTest}. */
final class FileChanges {
  private FileChanges() {}

  /** Arguments: the folder, then the files that mean "the disk is full" and "syncs fail". */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var synced = create(folder.resolve("synced"), "kept");
    synced.force(false);
    write(synced, " lost");
    Files.createDirectory(folder.resolve("inner"));
    copy(folder.resolve("synced"), folder.resolve("copied"));
    create(folder.resolve("shortened"), "kept lost").truncate(4).force(true);
    create(folder.resolve("never-synced"), "lost");
    create(folder.resolve("renamed-later"), "kept").force(true);
    sync(folder);
    create(folder.resolve("inner").resolve("file"), "kept").force(true);
    sync(folder.resolve("inner"));
    create(folder.resolve("entry-not-synced"), "kept").force(true);
    Files.move(
        folder.resolve("renamed-later"), folder.resolve("renamed"), StandardCopyOption.ATOMIC_MOVE);
    Files.createFile(Path.of(args[1]));
    attempt("write", () -> write(synced, "no space"));
    var fault = Files.createFile(Path.of(args[2]));
    var other = FileChannel.open(folder.resolve("synced"), StandardOpenOption.WRITE);
    attempt("force", () -> synced.force(true));
    Files.delete(fault);
    attempt("force again", () -> synced.force(true));
    attempt("force of another handle", () -> other.force(true));
    attempt("force of another handle again", () -> other.force(true));
  }

  private static FileChannel create(Path path, String content) throws IOException {
    var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    write(channel, content);
    return channel;
  }

  private static void write(FileChannel channel, String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to);
    sync(to);
  }

  private static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  @SuppressWarnings("SystemOut") // it is how this process answers
  private static void attempt(String what, Attempt attempt) {
    try {
      attempt.run();
      System.out.println(what + " succeeded");
    } catch (IOException e) {
      System.out.println(what + ": " + e.getMessage());
    }
  }
}
