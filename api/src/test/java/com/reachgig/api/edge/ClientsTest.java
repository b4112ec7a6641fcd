package com.reachgig.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {
  private static final String PEER = "10.0.0.9";

  private static String address(int trusted, String... forwarded) {
    var headers = Headers.of();
    for (var field : forwarded) {
      headers = headers.with("X-Forwarded-For", field);
    }
    return new Clients(trusted).address(headers, PEER);
  }

  @Test
  void without_a_trusted_proxy_only_the_socket_counts() {
    assertThat(address(0, "203.0.113.7")).isEqualTo(PEER);
  }

  @Test
  void a_trusted_proxy_names_its_client_last() {
    assertThat(address(1, "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(address(1, "1.1.1.1, 203.0.113.7")).isEqualTo("203.0.113.7");
  }

  @Test
  void what_a_client_writes_to_the_left_is_not_believed() {
    assertThat(address(2, "6.6.6.6, 203.0.113.7, 10.0.0.2")).isEqualTo("203.0.113.7");
  }

  @Test
  void repeated_fields_are_one_list() {
    assertThat(address(2, "6.6.6.6", "203.0.113.7", "10.0.0.2")).isEqualTo("203.0.113.7");
  }

  @Test
  void too_few_hops_mean_that_a_proxy_was_passed_by() {
    assertThat(address(2, "6.6.6.6")).isEqualTo(PEER);
    assertThat(address(1)).isEqualTo(PEER);
  }

  @ParameterizedTest
  @CsvSource({"unknown", "''", "203.0.113.7 x", "<script>", "[", "[]:80", ":80", "unknown:80"})
  void what_is_no_address_is_not_taken_for_one(String hop) {
    assertThat(address(1, hop)).isEqualTo(PEER);
  }

  @Test
  void an_ipv6_address_is_one() {
    assertThat(address(1, "2001:db8::7")).isEqualTo("2001:db8::7");
  }

  @Test
  void a_port_is_no_part_of_an_address() {
    assertThat(address(1, "203.0.113.7:4711")).isEqualTo("203.0.113.7");
    assertThat(address(1, "[2001:db8::7]:4711")).isEqualTo("2001:db8::7");
    assertThat(address(1, "[2001:db8::7]")).isEqualTo("2001:db8::7");
  }
}
