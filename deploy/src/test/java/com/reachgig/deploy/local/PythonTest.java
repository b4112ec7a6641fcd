package com.reachgig.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.deploy.publish.DeployFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonTest {
  @TempDir Path folder;

  @Test
  void the_first_that_is_new_enough_and_has_venv_is_taken() throws Exception {
    var old = python("old", "3.9", "venv");
    var bare = python("bare", "3.12");
    var good = python("good", "3.11", "venv");
    assertThat(Python.find(List.of("/no/such/python", old, bare, good))).isEqualTo(good);
  }

  @Test
  void what_is_missing_is_told_with_what_to_install() throws Exception {
    var bare = python("bare", "3.12");
    assertThatThrownBy(() -> Python.find(List.of("/no/such/python", bare)))
        .isInstanceOfSatisfying(
            DeployFailure.class,
            failure ->
                assertThat(failure.details())
                    .contains(bare + " is 3.12 without venv")
                    .anyMatch(line -> line.contains("apt install python3 python3-venv")));
  }

  private String python(String name, String... lines) throws Exception {
    var file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\nprintf '%s\\n' " + String.join(" ", lines) + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.toString();
  }
}
