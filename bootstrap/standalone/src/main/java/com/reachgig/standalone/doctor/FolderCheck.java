package com.reachgig.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data folder is there, or can be made, and takes files. */
record FolderCheck(Path folder) implements Check {
  @Override
  public String name() {
    return "data folder";
  }

  @Override
  public Finding look() throws IOException {
    var full = folder.toAbsolutePath().normalize();
    if (!Files.exists(full)) {
      var parent = existing(full);
      return Files.isDirectory(parent) && Files.isWritable(parent)
          ? new Finding.Fine(full + " is not there and will be made at the first start")
          : new Finding.Broken(
              full + " is not there, and " + parent + " does not let it be made",
              "Choose another folder with --data, or make it and give it to this user.");
    }
    if (!Files.isDirectory(full)) {
      return new Finding.Broken(full + " is no folder", "Choose another one with --data.");
    }
    var probe = Files.createTempFile(full, ".doctor", null);
    Files.delete(probe);
    return new Finding.Fine(full + " takes files");
  }

  /** The nearest folder above that exists. */
  static Path existing(Path path) {
    var parent = path;
    while (!Files.exists(parent) && parent.getParent() != null) {
      parent = parent.getParent();
    }
    return parent;
  }
}
