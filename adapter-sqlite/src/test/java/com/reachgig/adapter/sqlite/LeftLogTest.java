package com.reachgig.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power cut would do to a log is a crash test's. */
class LeftLogTest {
  private static final int NO_MULTIPLE_OF_ANYTHING = 1_000_003;

  @TempDir private Path folder;

  @Test
  void a_log_is_left_as_it_was() throws Exception {
    var bytes = new byte[NO_MULTIPLE_OF_ANYTHING];
    new Random(1).nextBytes(bytes);
    var log = Files.write(folder.resolve("log"), bytes);

    LeftLog.settle(log);

    assertThat(log).hasBinaryContent(bytes);
  }

  @Test
  void where_there_is_none_none_is_made() {
    var log = folder.resolve("log");

    assertThatCode(() -> LeftLog.settle(log)).doesNotThrowAnyException();

    assertThat(log).doesNotExist();
  }
}
