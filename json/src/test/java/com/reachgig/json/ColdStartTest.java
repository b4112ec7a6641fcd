package com.reachgig.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a first use must not cost, told by the compiled classes. */
class ColdStartTest {

  @Test
  void nothing_is_linked_at_run_time() throws IOException, URISyntaxException {
    for (Path file : classes()) {
      assertThat(Files.readString(file, ISO_8859_1))
          .as(file.toString())
          .doesNotContain("BootstrapMethods");
    }
  }

  @Test
  void no_class_comes_with_another_and_none_computes_at_its_start()
      throws IOException, URISyntaxException {
    assertThat(classes()).hasSizeLessThanOrEqualTo(11);
    for (Path file : classes()) {
      assertThat(file.getFileName().toString()).doesNotContain("$");
      if (!file.endsWith("JsonToken.class")) {
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("<clinit>");
      }
    }
  }

  private static List<Path> classes() throws IOException, URISyntaxException {
    var root = JsonReader.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (var files = Files.list(Path.of(root).resolve("com/reachgig/json"))) {
      var classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(5);
      return classes;
    }
  }
}
