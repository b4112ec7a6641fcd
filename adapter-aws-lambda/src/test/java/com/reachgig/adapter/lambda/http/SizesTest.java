package com.reachgig.adapter.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.edge.Refusal;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same numbers as the server on one machine, counted in the same way. */
class SizesTest {
  private static final int HEAD = 10_240;
  private static final Headers NONE = Headers.of();

  private final Sizes sizes = new Sizes(HttpSettings.usual());

  private @Nullable Refusal refusal(String path, String query, Headers headers, int body) {
    return sizes.refusal(
        new HttpRequest("GET", path, query, headers, new byte[body], "203.0.113.1"));
  }

  private static String path(int length) {
    return "/" + "x".repeat(length - 1);
  }

  @Test
  void a_target_is_counted_with_its_method_and_query() {
    assertThat(refusal(path(HEAD - 3), "", NONE, 0)).isNull();
    assertThat(refusal(path(HEAD - 2), "", NONE, 0)).isEqualTo(Refusal.TARGET_TOO_LONG);
    assertThat(refusal(path(HEAD - 5), "a", NONE, 0)).isNull();
    assertThat(refusal(path(HEAD - 4), "a", NONE, 0)).isEqualTo(Refusal.TARGET_TOO_LONG);
  }

  @Test
  void fields_count_with_two_bytes_each() {
    int rest = HEAD - "GET/".length() - "Host".length() - "a".length() - "X".length() - 4;
    var most = Headers.of("Host", "a", "X", "y".repeat(rest));
    assertThat(refusal("/", "", most, 0)).isNull();
    assertThat(refusal("/", "", most.with("Y", ""), 0)).isEqualTo(Refusal.HEAD_TOO_LARGE);
  }

  @Test
  void what_a_gateway_adds_is_not_the_clients() {
    int rest = HEAD - "GET/".length() - "X".length() - 2;
    var added =
        Headers.of(
            "X", "y".repeat(rest),
            "X-Forwarded-For", "203.0.113.1",
            "x-forwarded-port", "443",
            "X-Forwarded-Proto", "https",
            "X-Amzn-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793");
    assertThat(refusal("/", "", added, 0)).isNull();
  }

  @Test
  void a_body_may_be_as_large_as_its_event_can_carry() {
    int most = HttpSettings.usual().body();
    assertThat(refusal("/", "", NONE, most)).isNull();
    assertThat(refusal("/", "", NONE, most + 1)).isEqualTo(Refusal.BODY_TOO_LARGE);
    assertThat(most / 3 * 4L).isLessThan(6 * 1_024 * 1_024 - 60_000).isGreaterThan(6_200_000);
  }
}
