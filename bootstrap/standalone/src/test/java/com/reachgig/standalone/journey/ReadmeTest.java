package com.reachgig.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.standalone.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What README says is so. */
@Timeout(120)
class ReadmeTest {
  private static final Path README = Path.of(System.getProperty("reachgig.root"), "README.md");

  @TempDir Path folder;

  @Test
  void the_walk_through_works_when_pasted() throws Exception {
    try (var server = ServerProcess.start(folder.resolve("data"))) {
      var script =
          Files.readString(README)
              .split("<!-- walk-through -->\n```bash\n", 2)[1]
              .split("```", 2)[0]
              .replace("http://localhost:8080", server.url());
      var bash =
          new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      var said = new String(bash.getInputStream().readAllBytes(), UTF_8);
      assertThat(bash.waitFor()).as(said).isZero();
      assertThat(said)
          .contains("\"status\":\"open\"", "Repair six sash windows")
          .doesNotContain("problem");
    }
  }

  @Test
  void the_table_of_settings_is_complete_and_right() throws IOException {
    var rows = Arrays.stream(Setting.values()).map(ReadmeTest::row).toList();
    assertThat(Files.readAllLines(README)).containsSubsequence(rows);
  }

  private static String row(Setting setting) {
    var fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s |".formatted(setting.property(), fallback, setting.description());
  }
}
