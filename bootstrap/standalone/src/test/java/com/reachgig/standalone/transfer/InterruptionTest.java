package com.reachgig.standalone.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.PortException;
import com.reachgig.standalone.transfer.archive.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever fails whenever, in the end all is there once. */
class InterruptionTest {
  private static final int ITEMS = 300;

  /** More than what is put on the medium before the first page. */
  private static final int HEADER_BYTES = 200;

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;

  @RepeatedTest(40)
  void a_move_that_is_interrupted_anywhere_ends_as_one_that_is_not(RepetitionInfo repetition)
      throws Exception {
    var random = new Random(repetition.getCurrentRepetition());
    var items = Stores.items(random.nextInt(ITEMS), clock.instant());
    var source = Stores.with(items, clock);
    var expected = Walk.tally(source, _ -> {}).all();
    var file = folder.resolve("archive.gz");

    var exported =
        exported(file, new Stores.Failing(source, () -> random.nextInt(12) == 0), random);
    assertThat(exported).isEqualTo(expected);
    assertThat(PartialArchive.beside(file)).doesNotExist();

    var target = Stores.empty(clock);
    var failing = new Stores.Failing(target, () -> random.nextInt(25) == 0);
    var loaded =
        untilDone(
            () ->
                Import.of(file, clock, (_, _, _) -> {})
                    .run(new Import.Target("the target", target, failing)));
    assertThat(loaded.archive()).isEqualTo(expected);
    assertThat(Walk.tally(target, _ -> {}).all()).isEqualTo(expected);
  }

  private Content exported(Path file, Stores.Failing source, Random random) throws Exception {
    return untilDone(
        () -> {
          try {
            return new Export(
                    new Export.Source("the source", source, ITEMS), file, clock, (_, _, _) -> {})
                .run();
          } catch (PortException e) {
            cut(PartialArchive.beside(file), random);
            throw e;
          }
        });
  }

  /** A process that is killed may leave the last page in part; a power cut, zeros instead of it. */
  private static void cut(Path part, Random random) throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      long size = channel.size();
      channel.truncate(Math.max(0, size - random.nextInt(200)));
      if (random.nextBoolean() && channel.size() > HEADER_BYTES) {
        channel.write(ByteBuffer.allocate(50), channel.size());
      }
    }
  }

  private static <T> T untilDone(Callable<T> work) throws Exception {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      try {
        return work.call();
      } catch (PortException _) {
        // again
      }
    }
    throw new AssertionError("still not done");
  }
}
