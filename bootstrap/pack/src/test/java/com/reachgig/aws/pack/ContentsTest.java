package com.reachgig.aws.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.platform.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentsTest {
  private static final Path LIBRARIES = Path.of("../aws/target/lib");
  private static final long MANAGED_API_LIMIT = 8 * 1_024 * 1_024;

  /** On the class path for their annotations, which nothing reads at run time. */
  private static final Set<String> CARRIED_BY_NONE = Set.of("error_prone_annotations");

  @TempDir Path folder;

  @Test
  void every_library_that_the_build_leaves_is_carried_by_a_family_or_knowingly_by_none()
      throws IOException {
    var left = Libraries.in(LIBRARIES).files().keySet();
    var listed = new TreeSet<>(Contents.ofAny());
    listed.addAll(CARRIED_BY_NONE);
    assertThat(left).containsExactlyElementsOf(listed);
  }

  @ParameterizedTest
  @EnumSource
  void a_managed_zip_holds_one_jar_of_its_libraries_and_nothing_else(Family family)
      throws IOException {
    var unpacked = Unzip.to(folder.resolve("task"), managed(family));
    try (var files = Files.walk(unpacked).filter(Files::isRegularFile)) {
      assertThat(files).containsExactly(unpacked.resolve("lib/function.jar"));
    }
    var libraries = Libraries.in(LIBRARIES).of(family);
    try (var jar = new ZipFile(unpacked.resolve("lib/function.jar").toFile())) {
      assertThat(
              new String(
                      jar.getInputStream(jar.getEntry("META-INF/libraries")).readAllBytes(), UTF_8)
                  .lines())
          .containsExactlyElementsOf(
              libraries.stream().map(library -> library.getFileName().toString()).toList());
      for (var library : libraries) {
        assertThat(jar.stream().map(ZipEntry::getName)).containsAll(classes(library));
      }
    }
  }

  @Test
  void no_function_carries_another_shell_store_or_client() throws IOException {
    var names = String.join(" ", Libraries.in(LIBRARIES).files().keySet());
    assertThat(names)
        .doesNotContain("vertx", "netty", "sqlite", "picocli", "apache-client", "cdk", "s3", "sns");
  }

  @Test
  void the_managed_zip_of_the_api_is_small() throws IOException {
    assertThat(Files.size(managed(Family.API))).isLessThanOrEqualTo(MANAGED_API_LIMIT);
  }

  @Test
  void the_same_libraries_give_the_same_bytes() throws IOException {
    var first = Files.readAllBytes(managed(Family.RELAY));
    assertThat(managed(Family.RELAY)).hasBinaryContent(first);
  }

  private Path managed(Family family) throws IOException {
    var zip = folder.resolve(family.id() + ".zip");
    new FunctionPackage(family, Libraries.in(LIBRARIES).of(family)).managed(zip);
    return zip;
  }

  private static List<String> classes(Path library) throws IOException {
    try (var jar = new ZipFile(library.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .filter(name -> !name.startsWith("META-INF/"))
          .toList();
    }
  }
}
