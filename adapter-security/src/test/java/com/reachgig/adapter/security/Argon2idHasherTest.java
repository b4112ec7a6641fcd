package com.reachgig.adapter.security;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.security.PasswordHasher;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idHasherTest {
  private static final String PASSWORD = "correct horse battery staple";

  /** Of the reference implementation: m=65536, t=2, p=1, password "password", salt "somesalt". */
  private static final String OF_OTHER_PARAMETERS =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHasher hasher = new Argon2idHasher(2);

  @Test
  void a_hash_is_in_phc_format_with_todays_parameters() {
    assertThat(hasher.hash(PASSWORD))
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @Test
  void the_right_password_is_recognised_and_a_wrong_one_is_not() {
    String hash = hasher.hash(PASSWORD);
    assertThat(hasher.verify(PASSWORD, hash)).isTrue();
    assertThat(hasher.verify(PASSWORD + " ", hash)).isFalse();
    assertThat(hasher.verify("Correct horse battery staple", hash)).isFalse();
  }

  @Test
  void equal_passwords_have_different_hashes() {
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
  }

  @Test
  void passwords_are_hashed_as_utf_8() {
    String hash = hasher.hash("žluťoučký 🐎");
    assertThat(hasher.verify("žluťoučký 🐎", hash)).isTrue();
    assertThat(hasher.verify("?lu?ou?k? ??", hash)).isFalse();
  }

  @Test
  void a_hash_with_other_parameters_is_verified_and_outdated() {
    assertThat(hasher.verify("password", OF_OTHER_PARAMETERS)).isTrue();
    assertThat(hasher.verify("Password", OF_OTHER_PARAMETERS)).isFalse();
    assertThat(hasher.outdated(OF_OTHER_PARAMETERS)).isTrue();
    assertThat(hasher.outdated(hasher.hash(PASSWORD))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ",
        "$argon2id$v=19$m=0,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=2,p=0$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=99999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPcAA",
        "$bcrypt$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$2b$12$abcdefghijklmnopqrstuuabcdefghijklmnopqrstuuabcdefghijk",
      })
  void a_malformed_hash_matches_nothing(String hash) {
    assertThat(hasher.verify(PASSWORD, hash)).isFalse();
    assertThat(hasher.outdated("$bcrypt$" + hash)).isTrue();
  }

  @Test
  void a_password_has_1_to_1024_bytes() {
    String longest = "é".repeat(512);
    assertThat(hasher.verify(longest, hasher.hash(longest))).isTrue();
    assertFault(Fault.LIMIT_EXCEEDED, () -> hasher.hash(longest + "x"));
    assertFault(Fault.LIMIT_EXCEEDED, () -> hasher.verify(longest + "x", OF_OTHER_PARAMETERS));
    assertThatThrownBy(() -> hasher.hash("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_interrupt_ends_a_wait_and_stays_set() {
    Thread.currentThread().interrupt();
    assertFault(Fault.INTERRUPTED, () -> hasher.hash(PASSWORD));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(hasher.hash(PASSWORD)).as("no turn was lost").isNotEmpty();
  }

  @Test
  void more_callers_than_turns_are_all_served() throws Exception {
    PasswordHasher oneAtATime = new Argon2idHasher(1);
    Collection<String> hashes = new ConcurrentLinkedQueue<>();
    Thread[] callers = new Thread[6];
    for (int i = 0; i < callers.length; i++) {
      callers[i] = Thread.ofVirtual().start(() -> hashes.add(oneAtATime.hash(PASSWORD)));
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(hashes).hasSize(6).allMatch(hash -> hash.startsWith("$argon2id$"));
  }

  @Test
  void a_flood_is_refused_instead_of_queued() throws Exception {
    Semaphore turns = new Semaphore(1, true);
    PasswordHasher flooded = new Argon2idHasher(turns, 2);
    Collection<String> hashes = new ConcurrentLinkedQueue<>();
    turns.acquire();
    Thread[] waiting = new Thread[2];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = Thread.ofVirtual().start(() -> hashes.add(flooded.hash(PASSWORD)));
    }
    while (turns.getQueueLength() < waiting.length) {
      Thread.onSpinWait();
    }
    assertFault(Fault.THROTTLED, () -> flooded.hash(PASSWORD));
    assertFault(Fault.THROTTLED, () -> flooded.verify(PASSWORD, OF_OTHER_PARAMETERS));
    turns.release();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(hashes).hasSize(2);
    assertThat(flooded.hash(PASSWORD)).as("the flood is over").isNotEmpty();
  }
}
