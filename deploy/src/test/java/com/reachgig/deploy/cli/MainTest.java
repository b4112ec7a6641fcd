package com.reachgig.deploy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.deploy.publish.DeployFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class MainTest {
  @Test
  void wrong_arguments_end_with_two_and_what_cannot_be_done_with_one() {
    assertThat(Main.run("deploy", "--no-such-option")).isEqualTo(2);
    assertThat(Main.run()).isEqualTo(2);
    assertThat(Main.run("deploy")).isEqualTo(1); // a sender is needed
    assertThat(Main.run("deploy", "--help")).isZero();
  }

  @Test
  void a_failure_is_told_in_a_sentence_and_what_to_do() {
    assertThat(told(new DeployFailure("it is busy", "Wait.")))
        .isEqualTo("reachgig: it is busy\n  Wait.\n");
    assertThat(told(SdkClientException.create("no route to host")))
        .isEqualTo("reachgig: AWS cannot be reached: no route to host\n");
    assertThat(told(new IllegalStateException("oops"))).contains("a mistake of ours", "at com.");
  }

  private static String told(Exception failure) {
    var bytes = new ByteArrayOutputStream();
    assertThat(Failures.tell(failure, new PrintStream(bytes, true, UTF_8))).isEqualTo(1);
    return bytes.toString(UTF_8);
  }
}
