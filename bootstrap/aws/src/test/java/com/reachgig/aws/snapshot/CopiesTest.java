package com.reachgig.aws.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.local.RuntimeClientProcess;
import com.reachgig.aws.journey.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What copies of one snapshot of the API share: nothing that must be of one alone. */
class CopiesTest {
  private static final Pattern KEY = Pattern.compile("Credential=([^/]+)/");

  private static final Pattern PRIMED =
      Pattern.compile("\"status\":(\\d+).*\"invocation\":\"priming\"");

  /** What a copy makes of random numbers alone. */
  private static final String[] DRAWN = {
    "call",
    "event",
    "gig",
    "id",
    "kept refresh token",
    "nonce",
    "refresh token",
    "request",
    "salt",
    "transaction"
  };

  @TempDir private Path folder;

  @Test
  void copies_share_neither_ids_nor_secrets_nor_what_they_are_drawn_from() throws Exception {
    try (var one = Copy.restored(folder);
        var other = Copy.restored(folder)) {
      var first = one.used();
      var second = other.used();
      assertThat(first.kinds()).contains(DRAWN).contains("cursor").isEqualTo(second.kinds());
      assertThat(first.count("id")).as("ids").isGreaterThan(10);
      assertThat(first.kindsInCommon(second)).isEmpty();
    }
  }

  @Test
  void what_would_be_drawn_from_a_captured_state_is_found_out() throws Exception {
    try (var one = Copy.restored(folder, CopiedFunction.CAPTURED);
        var other = Copy.restored(folder, CopiedFunction.CAPTURED)) {
      assertThat(one.used().kindsInCommon(other.used())).containsExactly(DRAWN);
    }
  }

  @Test
  void nothing_from_before_the_snapshot_is_used_to_reach_the_table() throws Exception {
    try (var copy = Copy.restored(folder);
        var caller = new Caller(copy.api::invoke, () -> {})) {
      caller.get(200, "/v1/gigs");
      assertThat(copy.connectionsBefore()).isNotEmpty();
      assertThat(copy.connectionsBefore())
          .allSatisfy(each -> assertThat(each.address().getHostAddress()).isEqualTo("127.0.0.1"))
          .allSatisfy(each -> assertThat(key(each)).isEqualTo("key-1"));
      assertThat(copy.connectionsAfter()).isNotEmpty();
      assertThat(copy.connectionsAfter())
          .allSatisfy(each -> assertThat(each.address().getHostAddress()).isEqualTo("127.0.0.2"))
          .allSatisfy(each -> assertThat(key(each)).isEqualTo("key-2"));
    }
  }

  private static String key(WatchedServer.Connection connection) {
    var found = KEY.matcher(connection.text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_copys_first_request_is_its_cold_start_and_priming_is_not_measured_with_it()
      throws Exception {
    try (var copy = new Copy(folder);
        var caller = new Caller(copy.api::invoke, () -> {})) {
      copy.awaitSnapshot();
      assertThat(log()).contains("primed in").doesNotContain("function_cold_starts");
      copy.api.restore();
      var before = log();
      caller.get(200, "/v1/gigs");
      var later = log().substring(before.length());
      assertThat(later).containsOnlyOnce("\"function_invocations\":[1]");
      assertThat(later).containsOnlyOnce("\"function_cold_starts\":[1]");
      caller.get(200, "/v1/gigs");
      assertThat(log()).containsOnlyOnce("\"function_cold_starts\":[1]");
    }
  }

  @Test
  void priming_goes_the_ways_of_requests_that_are_answered_and_of_those_that_are_refused()
      throws Exception {
    try (var copy = new Copy(folder)) {
      copy.awaitSnapshot();
      assertThat(PRIMED.matcher(log()).results().map(found -> found.group(1)))
          .containsExactly("404", "200", "200", "401", "422", "401");
      assertThat(copy.around.keysRead).as("so that no key is in a snapshot").hasValue(0);
    }
  }

  private String log() throws Exception {
    return Files.readString(RuntimeClientProcess.log(folder));
  }

  /** The JDK takes this address of the kernel's device for another one, and its own algorithm. */
  @Test
  void no_snapshot_is_taken_of_random_numbers_that_do_not_come_from_the_kernel() throws Exception {
    try (var copy = new Copy(folder, "-Djava.security.egd=file:/dev/./urandom")) {
      var failure = copy.api.failedStart().get(60, TimeUnit.SECONDS);
      assertThat(failure.text()).isNotEmpty();
      assertThat(copy.api.snapshot()).isNotDone();
    }
  }
}
