package com.reachgig.standalone.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.standalone.doctor.Finding;
import com.reachgig.standalone.doctor.StartUpCacheCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  /** Training takes a second or two, and only two tests are about it. */
  private static final Map<String, String> UNTRAINED = Map.of("REACHGIG_AOT", "off");

  private static final String NOT_RUN = "container variants: not run, no Docker daemon\n";

  @TempDir Path folder;

  private Checkout checkout;

  @BeforeEach
  void check_out() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void a_new_enough_jdk_is_found_beside_an_old_default_java() throws Exception {
    var run = checkout.run(UNTRAINED, "serve", "--data", "a b");
    assertThat(run.err()).startsWith("Building ReachGig").doesNotContain("java 17 was started");
    assertThat(run.out()).isEqualTo(Runtime.version().feature() + " [serve, --data, a b]\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void the_program_is_built_once_and_again_only_when_a_source_changed() throws Exception {
    checkout.run(UNTRAINED, "version");
    assertThat(checkout.run(UNTRAINED, "version").err()).isEmpty();
    assertThat(checkout.builds()).isEqualTo(1);
    checkout.write("bootstrap/standalone/src/main/java/A.java", "class A { int a; }");
    checkout.run(UNTRAINED, "version");
    assertThat(checkout.builds()).isEqualTo(2);
    checkout.write("bootstrap/standalone/src/main/java/A.java", "class A {}");
    checkout.run(UNTRAINED, "version");
    assertThat(checkout.builds()).isEqualTo(2);
  }

  @Test
  void it_says_what_to_install_where_no_jdk_is_new_enough() throws Exception {
    var launcher = checkout.root().resolve("reachgig");
    var text = Files.readString(launcher).replace("MIN_JDK=25", "MIN_JDK=999");
    Files.writeString(launcher, text);
    var run = checkout.run(UNTRAINED, "version");
    assertThat(run.err()).startsWith("reachgig: no JDK 999 or newer found").contains("adoptium");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void it_says_so_where_maven_is_missing() throws Exception {
    checkout.removeMaven();
    var run = checkout.run(UNTRAINED, "version");
    assertThat(run.err()).startsWith("reachgig: Maven is needed to build");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void no_maven_is_needed_once_it_is_built() throws Exception {
    checkout.run(UNTRAINED, "version");
    checkout.removeMaven();
    assertThat(checkout.run(UNTRAINED, "version").exitCode()).isZero();
  }

  @Test
  void a_failed_training_is_told_once_and_stops_nothing() throws Exception {
    var failing = Map.of("FAIL_TRAINING", "yes");
    var first = checkout.run(failing, "version");
    assertThat(first.err()).contains("Training", "It failed");
    assertThat(first.exitCode()).isZero();
    var second = checkout.run(failing, "version");
    assertThat(second.err()).isEmpty();
    assertThat(second.exitCode()).isZero();
  }

  @Test
  void the_program_comes_out_of_the_trained_cache() throws Exception {
    checkout.run(Map.of(), "version");
    var log = folder.resolve("classes.log");
    var insisting = "-XX:AOTMode=on -Xlog:class+load:file=" + log;
    var run = checkout.run(Map.of("JDK_JAVA_OPTIONS", insisting), "version");
    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.endsWith(Probe.class.getName() + " source: shared objects file"));
  }

  @Test
  void the_doctor_tells_a_cache_that_is_used_from_one_that_is_not() throws Exception {
    checkout.run(Map.of(), "version");
    var check = new StartUpCacheCheck(checkout.app());
    assertThat(check.look()).isInstanceOf(Finding.Fine.class);
    try (var caches = Files.newDirectoryStream(checkout.app(), "*.aot")) {
      Files.writeString(caches.iterator().next(), "no cache");
    }
    assertThat(check.look()).isInstanceOf(Finding.Worse.class);
  }

  @Test
  void tests_end_with_a_word_on_containers_where_no_daemon_answers() throws Exception {
    assertThat(checkout.run(UNTRAINED, "test").out()).contains(NOT_RUN);
    checkout.addDocker("echo 'Cannot connect to the Docker daemon' >&2; exit 1");
    assertThat(checkout.run(UNTRAINED, "test").out())
        .endsWith(NOT_RUN + "no test ran\n0 passed, 0 failed, 0 skipped\n");
    assertThat(checkout.builtWith()).noneMatch(line -> line.contains("-Pcontainers"));
  }

  @Test
  void tests_run_in_containers_where_a_daemon_answers() throws Exception {
    checkout.addDocker("echo 28.2.2");
    var run = checkout.run(UNTRAINED, "test");
    assertThat(run.out()).contains("container variants: 0 run\n").doesNotContain(NOT_RUN);
    assertThat(checkout.builtWith()).anyMatch(line -> line.contains("-Pcontainers verify"));
  }

  @Test
  void functions_are_trained_by_the_local_servers_as_they_are() throws Exception {
    checkout.run(UNTRAINED, "deploy", "--help");
    checkout.write("local-servers/launcher/src/test/java/BTest.java", "class BTest {}");
    checkout.run(UNTRAINED, "deploy", "--help");
    assertThat(checkout.builds()).isEqualTo(1);
    checkout.write("local-servers/launcher/src/main/java/B.java", "class B { int b; }");
    checkout.run(UNTRAINED, "deploy", "--help");
    assertThat(checkout.builds()).isEqualTo(2);
  }

  @Test
  void what_wires_the_program_is_compiled_anew_by_each_build() throws Exception {
    var old = "bootstrap/aws/target/classes/DaggerOldComponent.class";
    for (var command : List.of(List.of("version"), List.of("pack", "managed"))) {
      checkout.write(old, "");
      checkout.run(UNTRAINED, command.toArray(String[]::new));
      assertThat(checkout.root().resolve(old)).doesNotExist();
    }
  }

  @Test
  void nothing_but_caches_for_the_functions_and_the_emulator_needs_python() throws Exception {
    checkout.run(UNTRAINED, "version");
    checkout.run(UNTRAINED, "pack", "managed");
    checkout.run(UNTRAINED, "deploy", "--help");
    assertThat(checkout.builtWith()).hasSize(3).allMatch(line -> line.contains("-Dexec.skip=true"));
    checkout.run(UNTRAINED, "pack", "custom");
    checkout.run(UNTRAINED, "aws-local");
    checkout.run(UNTRAINED, "deploy", "--packaging", "CUSTOM");
    assertThat(checkout.builtWith().subList(3, 6))
        .allMatch(line -> line.contains("local-servers/ministack"))
        .allMatch(line -> line.contains("-Dexec.skip=false"));
  }

  @Test
  void commands_of_deployment_go_to_its_own_program_which_is_built_with_the_functions()
      throws Exception {
    var run = checkout.run(UNTRAINED, "destroy", "--env", "a b");
    assertThat(run.out()).endsWith(" [destroy, --env, a b]\n");
    assertThat(run.err()).startsWith("Building ReachGig").doesNotContain("Training");
    assertThat(checkout.run(UNTRAINED, "deploy", "--help").err()).isEmpty();
    assertThat(checkout.builds()).isEqualTo(1);
    try (var made = Files.newDirectoryStream(checkout.root().resolve(".reachgig"), "deploy-*")) {
      assertThat(made.iterator().next())
          .isDirectoryContaining("glob:**/functions")
          .isDirectoryContaining("glob:**/pack");
    }
  }
}
