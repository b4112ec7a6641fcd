package com.reachgig.standalone.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.standalone.control.ControlClient.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {
  @TempDir Path data;

  @Test
  void a_command_is_answered_with_what_it_says() throws IOException {
    try (var _ = ControlServer.start(data, Map.of("echo", argument -> "you said " + argument))) {
      assertThat(ControlClient.send(data, "echo two words"))
          .contains(new Reply(true, "you said two words"));
    }
  }

  @Test
  void a_command_that_fails_or_is_unknown_says_so_and_ends_nothing() throws IOException {
    try (var _ = ControlServer.start(data, Map.of("fail", ControlServerTest::fail))) {
      assertThat(ControlClient.send(data, "fail")).contains(new Reply(false, "no disk"));
      assertThat(ControlClient.send(data, "dance"))
          .contains(new Reply(false, "this server does not know dance"));
    }
  }

  @Test
  void without_a_server_nobody_answers() throws IOException {
    ControlServer.start(data, Map.of()).close();
    assertThat(ControlClient.send(data, "echo")).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void what_a_killed_server_left_is_taken_away() throws IOException {
    var folder = Files.createDirectory(data.resolve("left"));
    var socket = Files.createFile(folder.resolve("control"));
    Files.writeString(data.resolve(ControlClient.POINTER), socket.toString());

    try (var _ = ControlServer.start(data, Map.of("echo", argument -> argument))) {
      assertThat(folder).doesNotExist();
      assertThat(ControlClient.send(data, "echo new")).contains(new Reply(true, "new"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "relative", "/", "\0\0\0\0"})
  void a_pointer_that_a_power_cut_spoiled_is_written_anew(String left) throws IOException {
    Files.writeString(data.resolve(ControlClient.POINTER), left);
    assertIsReplaced();
  }

  @Test
  void a_pointer_that_is_no_text_is_written_anew() throws IOException {
    Files.write(data.resolve(ControlClient.POINTER), new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertIsReplaced();
  }

  private void assertIsReplaced() throws IOException {
    assertThat(ControlClient.send(data, "echo")).isEmpty();
    try (var _ = ControlServer.start(data, Map.of("echo", argument -> argument))) {
      assertThat(ControlClient.send(data, "echo new")).contains(new Reply(true, "new"));
    }
  }

  private static String fail(String argument) {
    throw new IllegalStateException("no disk");
  }
}
