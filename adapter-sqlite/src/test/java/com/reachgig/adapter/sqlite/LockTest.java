package com.reachgig.adapter.sqlite;

import static com.reachgig.adapter.sqlite.Data.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  @TempDir private Path folder;

  @Test
  void a_folder_is_open_once_at_a_time() {
    try (var first = Data.open(folder)) {
      var e = assertFault(Fault.DENIED, () -> Data.open(folder));
      assertThat(e).hasMessageContaining("another process").hasMessageContaining("stop it");
      Data.store(first, 0, 1);
    }
    Data.open(folder).close();
  }

  @Test
  void another_process_keeps_this_one_out_until_it_ends() throws Exception {
    var other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockTest.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(other.getInputStream().read()).isEqualTo('!');
    assertFault(Fault.DENIED, () -> Data.open(folder));
    other.destroyForcibly().waitFor();
    Data.open(folder).close();
  }

  /** The other process. */
  public static void main(String[] arguments) throws IOException {
    try (var _ = FolderLock.take(Path.of(arguments[0]))) {
      System.out.write("!".getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      if (System.in.read() >= 0) {
        throw new IllegalStateException("nobody writes to this process");
      }
    }
  }
}
