package com.reachgig.api.shell;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks answers that a shell gives by itself. */
final class Problems {
  private Problems() {}

  /** One that a client is asked to wait for, and repeat. */
  static void assertOverloaded(Reply reply) {
    assertProblem(reply, 503, "overloaded");
    assertThat(reply.headers().all("Retry-After")).containsExactly("1");
  }

  static void assertProblem(Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().first("Content-Type")).isEqualTo("application/problem+json");
    var id = reply.headers().first("X-Request-Id");
    assertThat(id).isNotEmpty();
    assertThat(reply.text())
        .contains(
            "\"status\":" + status, "\"code\":\"" + code + "\"", "\"requestId\":\"" + id + "\"");
  }
}
