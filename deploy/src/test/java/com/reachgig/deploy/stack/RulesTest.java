package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  @TempDir static Path folder;

  private static List<String> findings;

  @BeforeAll
  static void synthesize() throws IOException {
    Synthesized.checked(Synthesized.settings(folder.resolve("zips")), folder.resolve("out"));
    findings = findings(folder.resolve("out"));
  }

  @Test
  void no_finding_of_aws_solutions_is_left_unsuppressed() {
    assertThat(findings).filteredOn(line -> line.contains("\"Non-Compliant\"")).isEmpty();
  }

  private static List<String> findings(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> file.toString().endsWith("NagReport.csv"))
          .flatMap(RulesTest::lines)
          .toList();
    }
  }

  private static Stream<String> lines(Path report) {
    try {
      return Files.readAllLines(report).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
