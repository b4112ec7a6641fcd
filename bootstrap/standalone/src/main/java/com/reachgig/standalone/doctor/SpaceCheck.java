package com.reachgig.standalone.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is room for the store to grow. */
record SpaceCheck(Path folder) implements Check {
  private static final long MEBIBYTE = 1L << 20;
  private static final long LITTLE = 1_024 * MEBIBYTE;
  private static final long TOO_LITTLE = 64 * MEBIBYTE;

  @Override
  public String name() {
    return "disk space";
  }

  @Override
  public Finding look() throws IOException {
    var place = FolderCheck.existing(folder.toAbsolutePath());
    return judge(Files.getFileStore(place).getUsableSpace());
  }

  static Finding judge(long free) {
    var detail = free / MEBIBYTE + " MiB free";
    var remedy =
        "Free some space, or move the data folder to a larger disk and name it with --data.";
    if (free < TOO_LITTLE) {
      return new Finding.Broken(detail, remedy);
    }
    return free < LITTLE ? new Finding.Worse(detail, remedy) : new Finding.Fine(detail);
  }
}
