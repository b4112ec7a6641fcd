package com.reachgig.aws.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.domain.platform.Family;
import com.reachgig.local.DynamoDbServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the zip of the API once, and runs what comes out of it elsewhere. */
class CustomPackageTest {
  @TempDir static Path folder;

  private static Path unpacked = Path.of("");

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    var zip = folder.resolve("api.zip");
    var libraries = Libraries.in(Path.of("../aws/target/lib")).of(Family.API);
    var jdk = folder.resolve("image");
    RuntimeImage.make(jdk);
    new FunctionPackage(Family.API, libraries).custom(zip, jdk, DynamoDbServer.shared());
    unpacked = Unzip.to(folder.resolve("task"), zip);
  }

  @Test
  void it_holds_a_start_script_a_jdk_libraries_and_a_cache() throws IOException {
    try (var files = Files.list(unpacked)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("app.aot", "bootstrap", "jdk", "lib");
    }
    assertThat(unpacked.resolve("bootstrap")).isExecutable();
    assertThat(unpacked.resolve("jdk/bin/java")).isExecutable();
    assertThat(unpacked.resolve("jdk/lib/jspawnhelper")).isExecutable();
  }

  /** Enforced, the JVM does not start with a cache that it cannot use. */
  @Test
  void the_cache_is_used_where_the_zip_is_unpacked() throws IOException, InterruptedException {
    assertThat(run(Map.of("REACHGIG_AOT_MODE", "on"))).contains("cold start");
  }

  @Test
  void without_a_usable_cache_it_starts_all_the_same_unless_the_cache_is_enforced()
      throws IOException, InterruptedException {
    var cache = unpacked.resolve("app.aot");
    var good = Files.readAllBytes(cache);
    try {
      Files.writeString(cache, "no cache");
      assertThat(run(Map.of())).contains("cold start");
      assertThatThrownBy(() -> run(Map.of("REACHGIG_AOT_MODE", "on")))
          .hasMessageContaining("ended with");
    } finally {
      Files.write(cache, good);
    }
  }

  /** Emulators unpack with the time of day; the start script sets it right. */
  @Test
  void the_cache_is_used_where_unpacking_lost_the_times() throws IOException, InterruptedException {
    try (var libraries = Files.newDirectoryStream(unpacked.resolve("lib"))) {
      for (var library : libraries) {
        Files.setLastModifiedTime(library, FileTime.from(Instant.parse("2026-11-24T20:00:00Z")));
      }
    }
    assertThat(run(Map.of("REACHGIG_AOT_MODE", "on"))).contains("cold start");
  }

  /** But for two that need {@code java.sql}, which the image does not have. */
  @Test
  void no_class_of_a_library_is_read_from_the_jar() throws IOException, InterruptedException {
    assertThat(loads())
        .filteredOn(line -> line.contains(FunctionJar.NAME))
        .allMatch(line -> line.startsWith("com.nimbusds.jose.shaded.gson.internal.sql."))
        .hasSizeLessThanOrEqualTo(2);
  }

  /** Otherwise it would look for it once a class. */
  @Test
  void the_cache_finds_the_jar_by_the_path_that_it_knows()
      throws IOException, InterruptedException {
    assertThat(loads())
        .isNotEmpty()
        .noneMatch(line -> line.startsWith("java.nio.file.NoSuchFileException "));
  }

  /**
   * Each class that is loaded, and from where. The JVM reads {@code _JAVA_OPTIONS} after the start
   * script's, which keep the log quiet.
   */
  private static List<String> loads() throws IOException, InterruptedException {
    var loads = folder.resolve("loads.log");
    var logged = "-Xlog:class+load:file=" + loads + ":none";
    run(Map.of("REACHGIG_AOT_MODE", "on", "_JAVA_OPTIONS", logged));
    return Files.readAllLines(loads);
  }

  private static String run(Map<String, String> more) throws IOException, InterruptedException {
    var log = folder.resolve("run.log");
    new Training(unpacked, Family.API, DynamoDbServer.shared()).run(more, log);
    return Files.readString(log);
  }
}
