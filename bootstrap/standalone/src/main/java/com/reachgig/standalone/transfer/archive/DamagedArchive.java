package com.reachgig.standalone.transfer.archive;

import java.io.IOException;

/** An archive that cannot be understood: no archive at all, or one that something has changed. */
public class DamagedArchive extends IOException {
  private static final long serialVersionUID = 1;

  public DamagedArchive(String message) {
    super(message);
  }

  DamagedArchive(String message, Throwable cause) {
    super(message, cause);
  }

  /** An archive whose end is missing. */
  public static final class Cut extends DamagedArchive {
    private static final long serialVersionUID = 1;

    Cut(String message) {
      super(message);
    }
  }
}
