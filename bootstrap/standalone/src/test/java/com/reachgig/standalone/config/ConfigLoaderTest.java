package com.reachgig.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
  @TempDir Path folder;

  @Test
  void the_file_that_the_environment_names_is_read() throws IOException {
    var file = Files.writeString(folder.resolve("a.properties"), "# ours\nport = 81\n");
    var parsed = load(Optional.empty(), Map.of("REACHGIG_CONFIG", file.toString()));
    assertThat(parsed).isInstanceOf(Parsed.Valid.class);
    assertThat(((Parsed.Valid) parsed).config().port()).isEqualTo(81);
  }

  @Test
  void the_file_of_the_command_line_is_read_instead_of_that_of_the_environment()
      throws IOException {
    var file = Files.writeString(folder.resolve("a.properties"), "port=81");
    var parsed = load(Optional.of(file), Map.of("REACHGIG_CONFIG", "/nowhere"));
    assertThat(parsed).isInstanceOf(Parsed.Valid.class);
  }

  @Test
  void a_missing_file_is_told() {
    var file = folder.resolve("none.properties");
    assertThat(load(Optional.of(file), Map.of()))
        .isEqualTo(new Parsed.Invalid(List.of("there is no settings file " + file)));
  }

  private static Parsed load(Optional<Path> file, Map<String, String> environment) {
    return ConfigLoader.load(new Flags(Map.of(), file), environment);
  }
}
