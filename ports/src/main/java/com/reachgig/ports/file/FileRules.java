package com.reachgig.ports.file;

import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Utf8;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What every adapter checks before it touches its store, so that all refuse the same calls. */
public final class FileRules {
  private static final int MAX_KEY_BYTES = 1_024;

  private FileRules() {}

  /** Checks a file's key: 1 to 1,024 bytes of UTF-8. */
  public static void requireKey(String key) {
    if (key.isEmpty() || !Utf8.isWellFormed(key)) {
      throw new IllegalArgumentException("a key is well-formed text of at least one character");
    }
    Limits.atMost("key bytes", Utf8.length(key), MAX_KEY_BYTES);
  }

  /** Checks the life of a signed URL: whole seconds, 1 s to {@link FileStore#MAX_LIFE}. */
  public static void requireLife(Duration life) {
    if (life.compareTo(Duration.ofSeconds(1)) < 0
        || !life.truncatedTo(ChronoUnit.SECONDS).equals(life)) {
      throw new IllegalArgumentException("a life is in whole seconds from 1 on: " + life);
    }
    Limits.atMost("seconds of life", life.toSeconds(), FileStore.MAX_LIFE.toSeconds());
  }
}
