package com.reachgig.adapter.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Lays the driver's native library where it may be executed and is kept. By default the driver
 * copies it into the folder for temporary files at each start, which takes time and fails where
 * that folder is mounted {@code noexec}.
 */
final class NativeLibrary {
  /** Where in a data folder the library is laid. */
  static final String FOLDER = "native";

  private static final String PROPERTY = "org.sqlite.lib.path";

  private NativeLibrary() {}

  /**
   * Lays the library of this driver's version below the folder, once, and points the driver to it.
   * Does nothing where the process was already told where the library is.
   */
  static synchronized void layInto(Path folder) throws IOException {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    var own = folder.resolve(SQLiteJDBCLoader.getVersion() + "-" + OSInfo.getArchName());
    if (copy(resource, own, own.resolve(name))) {
      System.setProperty(PROPERTY, own.toAbsolutePath().toString());
    }
  }

  /**
   * Copies beside, syncs and moves, so that after a power cut there is a whole file or none: its
   * size alone would not tell. What an earlier copy left when it was cut is written over.
   */
  static boolean copy(String resource, Path own, Path target) throws IOException {
    var url = SQLiteJDBCLoader.class.getResource(resource);
    if (url == null) {
      return false;
    }
    var connection = url.openConnection();
    connection.setUseCaches(false);
    try (var content = connection.getInputStream()) {
      if (!Files.exists(target) || Files.size(target) != connection.getContentLengthLong()) {
        Files.createDirectories(own);
        var beside = own.resolve("copy.part");
        Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
        Backup.settle(beside, target);
      }
    }
    return true;
  }
}
