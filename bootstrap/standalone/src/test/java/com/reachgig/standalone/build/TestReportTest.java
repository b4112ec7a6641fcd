package com.reachgig.standalone.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
  private static final FileTime START = FileTime.from(Instant.parse("2026-11-24T20:00:00Z"));

  @TempDir Path root;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path module = Path.of("");

  @BeforeEach
  void make_a_module() throws IOException {
    module = Files.createDirectories(root.resolve("bootstrap/one/target/surefire-reports"));
  }

  @Test
  void passed_tests_are_counted() throws IOException {
    report("A", "<testcase name='x' classname='A'/><testcase name='y' classname='A'/>");
    assertThat(print(Set.of())).isTrue();
    assertThat(printed()).isEqualTo("2 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void a_skipped_test_without_a_listed_reason_fails_the_run() throws IOException {
    report("A", "<testcase name='x' classname='A'><skipped/></testcase>");
    assertThat(print(Set.of("A#y"))).isFalse();
    assertThat(printed())
        .isEqualTo("skipped without a listed reason: A#x\n0 passed, 0 failed, 1 skipped\n");
  }

  @Test
  void a_skipped_test_with_a_listed_reason_passes() throws IOException {
    report("A", "<testcase name='x' classname='A'><skipped/></testcase>");
    assertThat(print(Set.of("A#x"))).isTrue();
  }

  @Test
  void failures_and_errors_fail_the_run() throws IOException {
    report("A", "<testcase name='x' classname='A'><failure/></testcase>");
    report("B", "<testcase name='y' classname='B'><error/></testcase>");
    assertThat(print(Set.of())).isFalse();
    assertThat(printed()).isEqualTo("failed: A#x\nfailed: B#y\n0 passed, 2 failed, 0 skipped\n");
  }

  @Test
  void reports_of_an_earlier_run_do_not_count() throws IOException {
    var old = report("A", "<testcase name='x' classname='A'><skipped/></testcase>");
    Files.setLastModifiedTime(old, FileTime.from(START.toInstant().minusSeconds(1)));
    assertThat(print(Set.of())).isFalse();
    assertThat(printed()).isEqualTo("no test ran\n0 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void what_a_test_prints_is_not_taken_for_a_result() throws IOException {
    var log = "<system-out><![CDATA[<testcase><skipped/>]]></system-out>";
    report("A", "<testcase name='x' classname='A'>" + log + "</testcase>");
    assertThat(print(Set.of())).isTrue();
    assertThat(printed()).isEqualTo("1 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void tests_in_containers_are_counted_beside_those_of_the_same_name() throws IOException {
    report("A", "<testcase name='x' classname='A'/>");
    report("A-containers", "<testcase name='x' classname='A'/><testcase name='y' classname='A'/>");
    assertThat(printContainers("")).isTrue();
    assertThat(print(Set.of())).isTrue();
    assertThat(printed()).isEqualTo("container variants: 2 run\n3 passed, 0 failed, 0 skipped\n");
  }

  @Test
  void it_is_told_why_no_test_ran_in_a_container() throws IOException {
    report("A", "<testcase name='x' classname='A'/>");
    assertThat(printContainers("no Docker daemon")).isTrue();
    assertThat(printed()).isEqualTo("container variants: not run, no Docker daemon\n");
  }

  @Test
  void a_stage_of_containers_that_ran_no_test_fails_the_run() throws IOException {
    report("A", "<testcase name='x' classname='A'/>");
    assertThat(printContainers("")).isFalse();
  }

  @Test
  void an_excuse_needs_a_reason() throws IOException {
    var list = root.resolve("skipped-tests.txt");
    Files.writeString(list, "# A#x = comment\nA#y = needs root\nA#z =\nA#w\n");
    assertThat(TestReport.excused(list)).containsExactly("A#y");
  }

  private Path report(String name, String cases) throws IOException {
    var file = module.resolve("TEST-" + name + ".xml");
    Files.writeString(file, "<testsuite name='" + name + "'>" + cases + "</testsuite>");
    Files.setLastModifiedTime(file, START);
    return file;
  }

  private boolean print(Set<String> excused) throws IOException {
    return TestReport.since(root, START).print(new PrintStream(out, true, UTF_8), excused);
  }

  private boolean printContainers(String whyNot) throws IOException {
    return TestReport.since(root, START).printContainers(new PrintStream(out, true, UTF_8), whyNot);
  }

  private String printed() {
    return out.toString(UTF_8);
  }
}
