package com.reachgig.standalone.transfer.archive;

import java.time.Instant;

/**
 * What an archive begins with.
 *
 * @param format of the rest
 * @param source the store that it is of, as operators name it
 * @param begun when the export began
 */
public record Header(int format, String source, Instant begun) {
  /** The format that this release writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  public Header(String source, Instant begun) {
    this(FORMAT, source, begun);
  }
}
