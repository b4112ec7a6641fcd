package com.reachgig.adapter.aws.secrets;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import org.junit.jupiter.api.Test;

/** What holds for the versions of a secret and their rotation at whatever place keeps it. */
abstract class SecretVersions {
  static final String FIRST = "first-0000-0000-0000-000000000000000";
  private static final String SECOND = "second-000-0000-0000-000000000000000";

  private final ManagedSecret secret;

  /** Takes a secret without versions. */
  SecretVersions(ManagedSecret secret) {
    this.secret = secret;
  }

  @Test
  void a_secret_without_versions_has_no_text() {
    assertThat(secret.current()).isEmpty();
    assertThat(secret.previous()).isEmpty();
    assertThat(secret.pending(FIRST)).isEmpty();
  }

  @Test
  void a_text_comes_back_as_it_was() {
    String text = "{\"keys\":[\"é\n\\\"🐎\"]}";
    assertThat(secret.keepCurrent(FIRST, text)).isTrue();
    assertThat(secret.current()).contains(text);
  }

  @Test
  void the_first_to_keep_a_version_wins() {
    assertThat(secret.keepCurrent(FIRST, "one")).isTrue();
    assertThat(secret.keepCurrent(FIRST, "another")).isFalse();
    assertThat(secret.current()).contains("one");
  }

  @Test
  void a_pending_version_is_not_current_before_it_is_promoted() {
    secret.keepCurrent(FIRST, "one");
    secret.keepPending(SECOND, "two");
    assertThat(secret.pending(SECOND)).contains("two");
    assertThat(secret.pending(FIRST)).isEmpty();
    assertThat(secret.current()).contains("one");
    secret.promote(SECOND);
    assertThat(secret.current()).contains("two");
    assertThat(secret.previous()).contains("one");
  }

  @Test
  void each_step_may_be_repeated() {
    secret.keepCurrent(FIRST, "one");
    secret.keepPending(SECOND, "two");
    secret.keepPending(SECOND, "another two");
    assertThat(secret.pending(SECOND)).contains("two");
    secret.promote(SECOND);
    secret.promote(SECOND);
    assertThat(secret.current()).contains("two");
    assertThat(secret.previous()).contains("one");
  }

  @Test
  void the_first_version_can_be_promoted() {
    secret.keepPending(FIRST, "one");
    secret.promote(FIRST);
    assertThat(secret.current()).contains("one");
  }

  @Test
  void a_version_that_is_not_there_cannot_be_promoted() {
    secret.keepCurrent(FIRST, "one");
    assertFault(Fault.UNAVAILABLE, () -> secret.promote(SECOND));
    assertThat(secret.current()).contains("one");
  }
}
