package com.reachgig.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  @TempDir static Path folder;

  private static List<Finding> findings;

  @BeforeAll
  static void check() throws IOException {
    var app = Synth.app(Synthesized.settings(), Tables.ofDomain(), folder);
    Synth.check(app);
    app.synth();
    findings = findings(folder);
  }

  @Test
  void no_finding_of_aws_solutions_is_left_unsuppressed() {
    assertThat(findings).filteredOn(finding -> finding.is("Non-Compliant")).isEmpty();
  }

  @Test
  void rules_of_all_kinds_were_checked() {
    assertThat(findings)
        .filteredOn(finding -> finding.is("Compliant"))
        .extracting(Finding::rule)
        .contains("APIG1", "CFR2", "CFR3", "CFR5", "CFR7", "IAM4", "L1", "S1", "S2", "S10")
        .contains("SMG4", "SNS3", "SQS2", "SQS3", "SQS4");
  }

  @Test
  void each_exception_has_a_reason() {
    assertThat(findings)
        .filteredOn(finding -> finding.is("Suppressed"))
        .allSatisfy(finding -> assertThat(finding.reason()).hasSizeGreaterThan(20))
        .extracting(Finding::rule)
        .containsOnly("APIG4", "CFR1", "CFR4", "IAM5", "SMG4", "SQS3");
  }

  @Test
  void no_right_but_three_kinds_has_a_wildcard() {
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("IAM5") && finding.is("Suppressed"))
        .extracting(finding -> finding.reason().substring(finding.reason().indexOf("] ") + 2))
        .containsOnly(
            "Streams of its own log are named by the platform, one by one.",
            "Streams of a table are listed before one is known by name.",
            "CodeDeploy looks at alarms by a call that is not about one alarm.");
  }

  /** A line of the report. */
  private record Finding(String rule, String resource, String verdict, String reason) {
    static Finding of(String line) {
      var cells = line.substring(1).split("\",\"", -1);
      return new Finding(cells[0].replace("AwsSolutions-", ""), cells[1], cells[2], cells[3]);
    }

    boolean is(String verdict) {
      return this.verdict.equals(verdict);
    }
  }

  private static List<Finding> findings(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files
          .filter(file -> file.toString().endsWith("NagReport.csv"))
          .flatMap(RulesTest::lines)
          .filter(line -> line.startsWith("\"AwsSolutions-"))
          .map(Finding::of)
          .toList();
    }
  }

  private static Stream<String> lines(Path report) {
    try {
      return Files.readAllLines(report).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
