package com.reachgig.aws.pack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/**
 * Writes a folder as a zip, the same bytes for the same content: entries by name, one time for all,
 * and of permissions only whether a file can be run.
 */
final class Zip {
  /**
   * Also the time of each library when a start-up cache is made, which holds for libraries of that
   * time only; even seconds, which is as fine as a zip tells time.
   */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

  private Zip() {}

  static void write(Path folder, Path zip) throws IOException {
    Files.createDirectories(zip.toAbsolutePath().getParent());
    var fresh = zip.resolveSibling(zip.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (var target = FileSystems.newFileSystem(URI.create("jar:" + fresh.toUri()), options);
        var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(file, folder.relativize(file).toString(), target);
      }
    }
    Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void add(Path file, String name, FileSystem zip) throws IOException {
    var entry = zip.getPath(name);
    if (entry.getParent() != null) {
      Files.createDirectories(entry.getParent());
      for (var above = entry.getParent(); above != null; above = above.getParent()) {
        settle(above, true);
      }
    }
    Files.copy(file, entry);
    settle(entry, Files.isExecutable(file));
  }

  /** An entry has three times, all of which are written. */
  private static void settle(Path entry, boolean executable) throws IOException {
    var mode = executable ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(mode));
    Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
  }
}
