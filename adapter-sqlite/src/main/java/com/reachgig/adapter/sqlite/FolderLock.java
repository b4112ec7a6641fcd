package com.reachgig.adapter.sqlite;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operating system's lock on a data folder: one process at a time may use it, and once. A
 * process that dies in whatever way loses it.
 */
final class FolderLock implements AutoCloseable {
  static final String NAME = ".lock";

  /**
   * What this process holds, by folder. The file of such a folder must not be opened again: closing
   * any handle of a file drops all locks that the process has on it.
   */
  private static final Map<Path, FolderLock> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes the folder where it is missing, and locks it. */
  static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var real = folder.toRealPath();
    synchronized (HELD) {
      if (HELD.containsKey(real)) {
        throw inUse("this process has the data folder " + folder + " open already: close it");
      }
      var lock = new FolderLock(real, locked(real));
      HELD.put(real, lock);
      return lock;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    var file = folder.resolve(NAME);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw inUse("another process uses the data folder " + folder + ": stop it");
    }
    return channel;
  }

  private static PortException inUse(String what) {
    return new PortException(Fault.DENIED, what + ", or give this one a folder of its own");
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(folder, this);
      channel.close();
    }
  }
}
