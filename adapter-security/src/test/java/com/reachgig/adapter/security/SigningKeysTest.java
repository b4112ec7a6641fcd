package com.reachgig.adapter.security;

import static com.reachgig.contracts.Faults.assertFault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  @TempDir Path folder;

  private final ManualClock clock = new ManualClock();

  @Test
  void the_first_start_makes_a_key_for_the_owners_eyes_only() throws IOException {
    open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing temporary is left").containsExactly(file());
    }
  }

  @Test
  void a_restart_finds_the_same_keys() {
    List<String> before = ids(open());
    assertThat(ids(open())).isEqualTo(before);
  }

  @Test
  void a_file_that_others_can_read_is_refused_with_the_remedy() throws IOException {
    open();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    assertFault(Fault.DENIED, this::open);
    assertThatThrownBy(this::open).hasMessageContaining("rw-r-----").hasMessageContaining("chmod");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    assertThat(ids(open())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"})
  void a_file_with_something_else_is_corrupt_and_stays_as_it_is(String text) throws IOException {
    open();
    Files.writeString(file(), text);
    assertFault(Fault.CORRUPT, this::open);
    assertThat(file()).hasContent(text);
  }

  @Test
  void a_public_key_alone_is_no_signing_key() throws IOException {
    ECKey key = open().ring().current(clock.instant());
    Files.writeString(file(), "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}");
    assertFault(Fault.CORRUPT, this::open);
  }

  @Test
  void a_missing_folder_is_a_fault() {
    assertThatThrownBy(() -> SigningKeys.open(folder.resolve("missing"), clock))
        .isInstanceOf(PortException.class);
  }

  @Test
  void a_rotation_signs_with_a_new_key_and_keeps_the_old_one() {
    SigningKeys keys = open();
    String old = keys.ring().current(clock.instant()).getKeyID();
    keys.rotate(TOKEN_LIFE);
    assertThat(keys.ring().current(clock.instant()).getKeyID()).isNotEqualTo(old);
    assertThat(ids(keys)).hasSize(2).contains(old);
    assertThat(ids(open())).as("after a restart").isEqualTo(ids(keys));
  }

  @Test
  void a_retired_key_is_good_until_its_last_token_has_expired() {
    SigningKeys keys = open();
    String old = keys.ring().current(clock.instant()).getKeyID();
    keys.rotate(TOKEN_LIFE);
    clock.advance(TOKEN_LIFE.minusSeconds(1));
    assertThat(keys.ring().find(old, clock.instant())).isPresent();
    assertThat(open().ring().find(old, clock.instant())).isPresent();
    clock.advanceSeconds(1);
    assertThat(keys.ring().find(old, clock.instant())).isEmpty();
  }

  @Test
  void a_rotation_forgets_the_keys_that_are_past() {
    SigningKeys keys = open();
    keys.rotate(TOKEN_LIFE);
    keys.rotate(TOKEN_LIFE);
    assertThat(ids(keys)).hasSize(3);
    clock.advance(TOKEN_LIFE);
    keys.rotate(TOKEN_LIFE);
    assertThat(ids(keys)).hasSize(2);
  }

  private SigningKeys open() {
    return SigningKeys.open(folder, clock);
  }

  private Path file() {
    return folder.resolve("signing-keys.json");
  }

  private static List<String> ids(SigningKeys keys) {
    return keys.ring().keys().stream().map(ECKey::getKeyID).toList();
  }
}
