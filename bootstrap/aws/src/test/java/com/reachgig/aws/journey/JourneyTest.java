package com.reachgig.aws.journey;

import static com.reachgig.aws.journey.Caller.find;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.event.Subscriptions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {
  private static final String ADA =
      "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}";

  private final Cloud cloud = new Cloud();

  @Test
  void a_member_signs_up_and_publishes_a_gig() throws Exception {
    try (var caller = new Caller(cloud.api)) {
      caller.post(202, "/v1/auth/signup", ADA);
      relayAndReact();
      assertThat(cloud.mailer.sent()).hasSize(1);
      var token = find("(?m)^Token: (\\S+)", cloud.mailer.sent().getFirst().text());
      caller.post(204, "/v1/auth/verify-email", "{\"token\":\"" + token + "\"}");
      var login = caller.post(200, "/v1/auth/login", ADA);
      caller.token(find("\"accessToken\":\"([^\"]+)\"", login));
      assertThat(caller.get(200, "/v1/me")).contains("ada@example.org");
      caller.get(200, "/v1/me/profile");
      caller.get(200, "/v1/me/preferences");
      var id = find("\"id\":\"([^\"]+)\"", caller.post(201, "/v1/gigs", Caller.gig()));
      caller.post(200, "/v1/gigs/" + id + "/publish", "");
      assertThat(caller.get(200, "/v1/gigs/" + id)).contains("Repair six sash windows");
      assertThat(caller.get(200, "/v1/gigs?limit=20")).contains(id);
    }
  }

  @Test
  void a_stranger_reads_a_public_gig_without_waiting_for_keys() throws Exception {
    try (var caller = new Caller(cloud.api)) {
      caller.get(404, "/v1/gigs/00000000-0000-7000-8000-000000000000");
      caller.get(200, "/v1/gigs");
      caller.get(200, "/health/ready");
      assertThat(cloud.keysRead).hasValue(0);
      caller.token("e30.e30.e30");
      caller.get(401, "/v1/me");
    }
  }

  private void relayAndReact() throws IOException {
    assertThat(Events.invoke(cloud.relay, Events.stream("INSERT", cloud.waiting())))
        .isEqualTo("{\"batchItemFailures\":[]}");
    for (var subscription : Subscriptions.ALL) {
      var events =
          cloud.published.stream()
              .filter(event -> event.type().equals(subscription.event().type()))
              .toList();
      if (!events.isEmpty()) {
        var function = cloud.subscriber(subscription.subscriber());
        assertThat(Events.invoke(function, Events.queueOf(List.copyOf(events))))
            .isEqualTo("{\"batchItemFailures\":[]}");
      }
    }
  }
}
