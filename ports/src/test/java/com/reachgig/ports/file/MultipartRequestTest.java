package com.reachgig.ports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MultipartRequestTest {
  private static final long MIB = 1_024 * 1_024;
  private static final String SHA256 = "0".repeat(64);

  @Test
  void the_last_part_has_the_rest() {
    MultipartRequest request = request(11 * MIB, 5 * MIB, 3);
    assertThat(request.parts()).isEqualTo(3);
    assertThat(request.bytesOf(1)).isEqualTo(5 * MIB);
    assertThat(request.bytesOf(2)).isEqualTo(5 * MIB);
    assertThat(request.bytesOf(3)).isEqualTo(MIB);
    assertThat(request(10 * MIB, 5 * MIB, 2).bytesOf(2)).isEqualTo(5 * MIB);
    assertThat(request(1, 5 * MIB, 1).bytesOf(1)).isEqualTo(1);
  }

  @Test
  void each_part_has_its_checksum() {
    String other = "f".repeat(64);
    var request = new MultipartRequest("k", "a/b", 6 * MIB, 5 * MIB, List.of(SHA256, other));
    assertThat(request.sha256Of(1)).isEqualTo(SHA256);
    assertThat(request.sha256Of(2)).isEqualTo(other);
  }

  @Test
  void there_are_as_many_checksums_as_parts() {
    assertRefused(() -> request(10 * MIB, 5 * MIB, 1));
    assertRefused(() -> request(10 * MIB, 5 * MIB, 3));
    assertRefused(() -> request(1, 5 * MIB, 0));
  }

  @Test
  void parts_are_numbered_from_one() {
    MultipartRequest request = request(6 * MIB, 5 * MIB, 2);
    assertRefused(() -> request.bytesOf(0));
    assertRefused(() -> request.sha256Of(0));
    assertRefused(() -> request.bytesOf(3));
    assertRefused(() -> request.sha256Of(3));
  }

  @Test
  void a_part_has_5_mib_to_5_gib() {
    assertRefused(() -> request(6 * MIB, 5 * MIB - 1, 2));
    assertThat(request(6 * MIB, 5_120 * MIB, 1).parts()).isEqualTo(1);
    assertExceeded(() -> request(6 * MIB, 5_120 * MIB + 1, 1));
  }

  @Test
  void a_file_has_1_byte_to_5_gib() {
    assertRefused(() -> request(0, 5 * MIB, 0));
    assertThat(request(5_120 * MIB, 5 * MIB, 1_024).bytesOf(1_024)).isEqualTo(5 * MIB);
    assertExceeded(() -> request(5_120 * MIB + 1, 5 * MIB, 1_025));
  }

  @Test
  void key_type_and_checksums_are_as_those_of_an_upload_at_once() {
    List<String> one = List.of(SHA256);
    assertRefused(() -> new MultipartRequest("", "a/b", 1, 5 * MIB, one));
    assertRefused(() -> new MultipartRequest("k", "ab", 1, 5 * MIB, one));
    assertRefused(() -> new MultipartRequest("k", "a/b", 1, 5 * MIB, List.of("F".repeat(64))));
  }

  private static MultipartRequest request(long bytes, long partBytes, int checksums) {
    return new MultipartRequest(
        "k", "a/b", bytes, partBytes, Collections.nCopies(checksums, SHA256));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }

  private static void assertExceeded(ThrowingCallable call) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(call)
        .extracting(PortException::fault)
        .isEqualTo(Fault.LIMIT_EXCEEDED);
  }
}
