package com.reachgig.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagsTest {
  @Test
  void settings_are_read_in_both_forms() {
    var flags = Flags.parse(new String[] {"serve", "--port", "81", "--data=/srv/x"}, 1);
    assertThat(flags.orElseThrow().settings())
        .isEqualTo(Map.of(Setting.PORT, "81", Setting.DATA, "/srv/x"));
  }

  @Test
  void a_settings_file_is_read() {
    var flags = Flags.parse(new String[] {"--config", "a.properties"}, 0);
    assertThat(flags.orElseThrow().file()).contains(Path.of("a.properties"));
  }

  @Test
  void anything_else_is_left_to_the_library_to_explain() {
    assertThat(Flags.parse(new String[] {"--help"}, 0)).isEmpty();
    assertThat(Flags.parse(new String[] {"--prot", "81"}, 0)).isEmpty();
    assertThat(Flags.parse(new String[] {"--port"}, 0)).isEmpty();
    assertThat(Flags.parse(new String[] {"--port", "1", "--port", "2"}, 0)).isEmpty();
    assertThat(Flags.parse(new String[] {"81"}, 0)).isEmpty();
  }
}
