package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Requests;
import com.reachgig.api.health.HealthCheck;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final Conversation talk = new Conversation();

  @Test
  void a_running_process_is_alive() {
    assertThat(Requests.text(talk.get("/health/live"))).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void readiness_shows_each_check() {
    var marketplace = new Marketplace();
    marketplace.checks.add(new HealthCheck("store", () -> true));
    var response = marketplace.api(new SilentMetrics()).handle(Requests.get("/health/ready"));
    assertThat(response.status()).isEqualTo(200);
    assertThat(Requests.text(response))
        .isEqualTo("{\"status\":\"up\",\"checks\":[{\"name\":\"store\",\"status\":\"up\"}]}");
  }

  @Test
  void what_is_not_well_is_named() {
    var marketplace = new Marketplace();
    marketplace.checks.add(new HealthCheck("store", () -> true));
    marketplace.checks.add(new HealthCheck("disk", () -> false));
    marketplace.checks.add(
        new HealthCheck(
            "queue",
            () -> {
              throw new IllegalStateException("secret");
            }));
    var response = marketplace.api(new SilentMetrics()).handle(Requests.get("/health/ready"));
    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers().first("Retry-After")).isEqualTo("5");
    assertThat(Requests.text(response))
        .contains(
            "\"errors\":[{\"pointer\":\"/checks/1\",\"code\":\"down\",\"detail\":\"disk is not"
                + " well.\"},{\"pointer\":\"/checks/2\",\"code\":\"down\",\"detail\":\"queue is not"
                + " well.\"}]")
        .doesNotContain("secret");
  }

  @Test
  void measurements_are_for_who_has_the_token() {
    assertThat(talk.get("/metrics").status()).isEqualTo(401);
    assertThat(talk.get("/metrics", "Authorization", "Bearer wrong").status()).isEqualTo(401);
    var response = talk.get("/metrics", "Authorization", "Bearer scrape");
    assertThat(Requests.text(response)).isEqualTo("http_requests 1\n");
    assertThat(response.headers().first("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
  }
}
