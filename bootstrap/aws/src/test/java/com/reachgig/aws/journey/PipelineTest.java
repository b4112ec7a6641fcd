package com.reachgig.aws.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.event.CloudEventJson;
import com.reachgig.domain.event.Subscriptions;
import com.reachgig.ports.event.CloudEvent;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  private final Cloud cloud = new Cloud();

  @Test
  void an_event_that_comes_twice_takes_effect_once() throws Exception {
    var event = registered();
    var twice = Events.queueOf(List.of(event, event));
    for (var subscriber : List.of(Subscriptions.WELCOME_EMAIL, Subscriptions.PROFILE)) {
      assertThat(Events.invoke(cloud.subscriber(subscriber), twice)).isEqualTo(ALL_DONE);
      assertThat(Events.invoke(cloud.subscriber(subscriber), twice)).isEqualTo(ALL_DONE);
    }
    assertThat(cloud.mailer.sent()).hasSize(1);
  }

  @Test
  void one_poisonous_message_fails_alone_and_comes_again_later() throws Exception {
    var good = CloudEventJson.encode(registered());
    var batch = Events.queue(List.of("poison", good));
    assertThat(Events.invoke(cloud.subscriber(Subscriptions.PROFILE), batch))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-0\"}]}");
    assertThat(cloud.postponed).hasSize(1);
  }

  /** As it lies in the dead-letter queue, and comes from there: whole, not its detail alone. */
  @Test
  void what_the_bus_could_not_deliver_takes_effect_when_it_comes_back_from_the_dead()
      throws Exception {
    var undelivered =
        """
        {"version":"0","id":"b","detail-type":"%s","source":"reachgig","account":"1",\
        "time":"2026-11-01T00:00:00Z","region":"eu-central-1","resources":[],"detail":%s}"""
            .formatted(Subscriptions.of(Subscriptions.WELCOME_EMAIL).event().type(), encoded());
    var batch = Events.queue(List.of(undelivered));
    assertThat(Events.invoke(cloud.subscriber(Subscriptions.WELCOME_EMAIL), batch))
        .isEqualTo(ALL_DONE);
    assertThat(cloud.mailer.sent()).hasSize(1);
  }

  private String encoded() throws Exception {
    return CloudEventJson.encode(registered());
  }

  @Test
  void what_the_bus_does_not_take_comes_again_from_the_stream() throws Exception {
    signUp();
    cloud.busDown = true;
    var stream = Events.stream("INSERT", cloud.waiting());
    assertThat(Events.invoke(cloud.relay, stream)).contains("\"itemIdentifier\":\"1\"");
    cloud.busDown = false;
    assertThat(Events.invoke(cloud.relay, stream)).isEqualTo(ALL_DONE);
    assertThat(Events.invoke(cloud.relay, stream)).as("a repetition").isEqualTo(ALL_DONE);
    assertThat(cloud.published).hasSize(1);
    assertThat(cloud.waiting()).isEmpty();
  }

  @Test
  void changes_of_other_items_are_none_of_the_relays_business() throws Exception {
    signUp();
    assertThat(Events.invoke(cloud.relay, Events.stream("REMOVE", cloud.waiting())))
        .isEqualTo(ALL_DONE);
    assertThat(cloud.published).isEmpty();
  }

  @Test
  void what_the_stream_left_over_is_swept_up() throws Exception {
    signUp();
    Events.invoke(cloud.sweeper, Events.schedule());
    assertThat(cloud.published).hasSize(1);
    assertThat(cloud.waiting()).isEmpty();
  }

  private CloudEvent registered() throws Exception {
    signUp();
    Events.invoke(cloud.relay, Events.stream("INSERT", cloud.waiting()));
    return cloud.published.getFirst();
  }

  private void signUp() throws IOException, InterruptedException {
    try (var caller = new Caller(cloud.api)) {
      var ada = "{\"email\":\"ada@example.org\",\"password\":\"correct horse battery\"}";
      caller.post(202, "/v1/auth/signup", ada);
    }
  }
}
