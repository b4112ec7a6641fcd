package com.reachgig.standalone.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyOutputTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final SynchronousQueue<Integer> disk = new SynchronousQueue<>();
  private final AtomicInteger syncs = new AtomicInteger();

  @Test
  void a_portion_is_put_on_the_disk_while_more_is_written() throws Exception {
    var out = new SteadyOutput(written, this::slowSync);
    out.write(new byte[SteadyOutput.PORTION - 1]);
    out.write(7);
    assertThat(disk.take()).as("written when its sync began").isEqualTo(SteadyOutput.PORTION);
    out.write(new byte[SteadyOutput.PORTION]);
    assertThat(written.size()).isEqualTo(2 * SteadyOutput.PORTION);
    assertThat(syncs).as("one at a time").hasValue(1);
    disk.put(0);
    while (disk.poll() == null) {
      out.write(7); // starts the second one, once the first is over
    }
    disk.put(0);
  }

  @Test
  void what_cannot_be_synced_is_asked_once_and_written_all_the_same() throws Exception {
    var out =
        new SteadyOutput(
            written,
            () -> {
              slowSync();
              throw new IOException("a pipe");
            });
    out.write(new byte[SteadyOutput.PORTION]);
    disk.take();
    disk.put(0);
    for (int i = 0; i < 3; i++) {
      out.write(new byte[SteadyOutput.PORTION]);
    }
    assertThat(written.size()).isEqualTo(4 * SteadyOutput.PORTION);
    assertThat(syncs).hasValue(1);
  }

  @Test
  void a_file_has_all_that_was_written(@TempDir Path folder) throws IOException {
    var file = folder.resolve("log");
    try (var stream = new FileOutputStream(file.toFile())) {
      var out = SteadyOutput.of(stream);
      for (int i = 0; i < 3; i++) {
        out.write(new byte[SteadyOutput.PORTION]);
      }
    }
    assertThat(Files.size(file)).isEqualTo(3L * SteadyOutput.PORTION);
  }

  /** Tells when it begins, and is over when told. */
  private void slowSync() throws IOException {
    syncs.incrementAndGet();
    try {
      disk.put(written.size());
      disk.take();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
