package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the shim sees what a process does to its files, on this very machine. */
final class ShimTest {
  @TempDir Path scratch;

  @Test
  void what_a_process_synced_is_what_a_power_cut_leaves() throws IOException, InterruptedException {
    var missing = Shim.missing();
    assumeTrue(missing.isEmpty(), missing::orElseThrow);
    var shim = Shim.compile(scratch);
    var folder = Files.createDirectory(scratch.resolve("data")).toRealPath();
    var journal = scratch.resolve("journal");

    var said = run(shim, folder, journal);

    assertThat(said)
        .containsExactly(
            "write: No space left on device",
            "force: Input/output error",
            "force again succeeded",
            "force of another handle: Input/output error",
            "force of another handle again succeeded");
    var empty = Files.createDirectory(scratch.resolve("empty"));
    var after = scratch.resolve("after");
    DurableFolder.replay(folder, empty, Journal.read(journal)).cut(after);
    assertThat(contents(after))
        .containsExactly(
            Map.entry("copied", "kept lost"),
            Map.entry("inner/file", "kept"),
            Map.entry("never-synced", ""),
            Map.entry("renamed-later", "kept"),
            Map.entry("shortened", "kept"),
            Map.entry("synced", "kept"));
    assertThat(contents(folder)).containsKeys("renamed", "entry-not-synced");
  }

  private List<String> run(Shim shim, Path folder, Path journal)
      throws IOException, InterruptedException {
    var arguments =
        List.of(folder.toString(), shim.fullWhile().toString(), shim.syncFailsWhile().toString());
    var builder = new ProcessBuilder(Jvm.command(List.of(), FileChanges.class, arguments));
    builder.environment().putAll(shim.environment(folder, journal));
    builder.redirectErrorStream(true);
    var process = builder.start();
    var said = new ArrayList<String>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    }
    assertThat(process.waitFor()).as(said.toString()).isZero();
    return said;
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var result = new TreeMap<String, String>();
    for (var path : Folders.inside(folder)) {
      if (Files.isRegularFile(path)) {
        result.put(folder.relativize(path).toString(), Files.readString(path));
      }
    }
    return result;
  }
}
