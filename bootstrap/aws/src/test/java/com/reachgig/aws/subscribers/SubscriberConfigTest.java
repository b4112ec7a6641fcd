package com.reachgig.aws.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.aws.config.Environment;
import com.reachgig.domain.event.Effect;
import com.reachgig.domain.event.Subscriptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriberConfigTest {
  @Test
  void only_who_sends_mail_is_asked_for_a_sender() {
    for (var subscription : Subscriptions.ALL) {
      var environment =
          new Environment(
              Map.of(
                  "AWS_REGION", "eu-central-1",
                  "REACHGIG_FUNCTION", subscription.subscriber(),
                  "REACHGIG_QUEUE_PREFIX", "reachgig-",
                  "REACHGIG_TABLE", "t"));
      if (subscription.effect() != Effect.MAIL) {
        assertThat(SubscriberConfig.of(environment).mail()).isNull();
      } else {
        assertThatThrownBy(() -> SubscriberConfig.of(environment))
            .hasMessageContaining("REACHGIG_MAIL_FROM")
            .hasMessageContaining("REACHGIG_PUBLIC_URL");
      }
    }
  }

  @Test
  void a_name_that_nobody_has_is_refused() {
    assertThatThrownBy(
            () -> SubscriberConfig.of(new Environment(Map.of("REACHGIG_FUNCTION", "nobody"))))
        .hasMessageContaining("must name a subscriber, and is \"nobody\"")
        .hasMessageContaining("REACHGIG_TABLE");
  }
}
