package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionJarTest {
  private static final String MULTI_RELEASE = "Manifest-Version: 1.0\nMulti-Release: true\n\n";

  @TempDir Path folder;

  private final List<Path> libraries = new ArrayList<>();

  @Test
  void it_holds_what_all_libraries_hold_and_names_them() throws IOException {
    library("a-1.jar", Map.of("a/A.txt", "A", "a/", ""));
    library("b-2.jar", Map.of("b/b.txt", "b"));
    assertThat(merged())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a/A.txt", "A", "b/b.txt", "b", "META-INF/libraries", "a-1.jar\nb-2.jar\n"));
  }

  @Test
  void of_versions_for_several_javas_it_holds_the_newest_that_java_25_takes() throws IOException {
    library(
        "a-1.jar",
        Map.of(
            "META-INF/MANIFEST.MF", MULTI_RELEASE,
            "A.txt", "8",
            "META-INF/versions/9/A.txt", "9",
            "META-INF/versions/25/A.txt", "25",
            "META-INF/versions/26/A.txt", "26",
            "META-INF/versions/11/New.txt", "11",
            "META-INF/versions/9/module-info.class", "module"));
    assertThat(merged())
        .containsEntry("A.txt", "25")
        .containsEntry("New.txt", "11")
        .containsOnlyKeys("A.txt", "New.txt", MergedEntries.LIBRARIES);
  }

  @Test
  void what_is_of_one_jar_only_is_left_out() throws IOException {
    library(
        "a-1.jar",
        Map.of(
            "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n",
            "META-INF/INDEX.LIST", "",
            "META-INF/KEY.SF", "",
            "META-INF/KEY.RSA", "",
            "META-INF/SIG-KEY", "",
            "module-info.class", "module"));
    assertThat(merged()).containsOnlyKeys(MergedEntries.LIBRARIES);
  }

  @Test
  void services_of_several_libraries_are_all_found() throws IOException {
    library("a-1.jar", Map.of("META-INF/services/s.Service", "a.First"));
    library("b-1.jar", Map.of("META-INF/services/s.Service", "b.Second\n"));
    assertThat(merged()).containsEntry("META-INF/services/s.Service", "a.First\nb.Second\n\n");
  }

  @Test
  void each_library_keeps_its_license_and_notice() throws IOException {
    library("a-1.jar", Map.of("META-INF/LICENSE.txt", "MIT", "META-INF/Code-NOTICE", "by A"));
    library("b-1.jar", Map.of("META-INF/LICENSE.txt", "Apache", "license", "BSD"));
    assertThat(merged())
        .containsEntry("META-INF/licenses/a/LICENSE.txt", "MIT")
        .containsEntry("META-INF/licenses/a/Code-NOTICE", "by A")
        .containsEntry("META-INF/licenses/b/LICENSE.txt", "Apache")
        .containsEntry("META-INF/licenses/b/license", "BSD");
  }

  @Test
  void libraries_may_agree_but_not_differ() throws IOException {
    library("a-1.jar", Map.of("same.txt", "same", "x/X.txt", "a"));
    library("b-1.jar", Map.of("same.txt", "same"));
    assertThat(merged()).containsEntry("same.txt", "same");
    library("c-1.jar", Map.of("x/X.txt", "c"));
    assertThatThrownBy(this::merged)
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("x/X.txt", "a-1.jar", "c-1.jar");
  }

  @Test
  void nothing_in_it_is_compressed() throws IOException {
    library("a-1.jar", Map.of("a.txt", "a".repeat(1_000)));
    merged();
    try (var zip = new ZipFile(jar().toFile())) {
      assertThat(zip.stream()).extracting(ZipEntry::getMethod).containsOnly(ZipEntry.STORED);
    }
  }

  private void library(String name, Map<String, String> entries) throws IOException {
    var file = folder.resolve(name);
    try (var out = new JarOutputStream(Files.newOutputStream(file))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(UTF_8));
      }
    }
    libraries.add(file);
  }

  private Path jar() {
    return folder.resolve("merged");
  }

  private Map<String, String> merged() throws IOException {
    FunctionJar.write(libraries, jar());
    return Unzip.texts(jar());
  }
}
