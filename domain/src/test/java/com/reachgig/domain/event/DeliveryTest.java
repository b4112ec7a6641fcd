package com.reachgig.domain.event;

import static com.reachgig.domain.AccountDesk.HOME;
import static com.reachgig.domain.AccountDesk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.domain.AccountDesk;
import com.reachgig.domain.Marketplace;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.mail.Mail;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final Marketplace market = new Marketplace();
  private final AccountDesk desk = market.accounts();

  @Test
  void a_mail_server_that_is_down_neither_blocks_nor_repeats_the_other_steps() {
    market.mailer.down = true;
    String id = desk.registered("ada@example.org");
    assertThat(market.profiles.find(id)).isPresent();
    assertThat(market.preferences.own(id).version()).isEqualTo(1);
    assertThat(market.registrations.on(TODAY)).isEqualTo(1);
    assertThat(market.mailer.sent).isEmpty();

    market.mailer.down = false;
    market.clock.advance(Duration.ofMinutes(1));
    market.deliver();
    assertThat(market.mailer.sent).hasSize(1);
    assertThat(market.registrations.on(TODAY)).isEqualTo(1);
    assertThat(handled("registration-metrics", "done")).isEqualTo(1);
    assertThat(handled("welcome-email", "failed")).isEqualTo(1);
    assertThat(handled("welcome-email", "done")).isEqualTo(1);
  }

  @Test
  void what_fails_too_often_rests_until_an_operator_sends_it_again() {
    market.mailer.down = true;
    desk.registered("ada@example.org");
    for (int i = 0; i < 20; i++) {
      market.clock.advance(Duration.ofMinutes(61));
      market.deliver();
    }
    var attempts = Subscriptions.of("welcome-email").retry().maxReceives();
    assertThat(handled("welcome-email", "failed")).isEqualTo(attempts);

    market.mailer.down = false;
    market.clock.advance(Duration.ofHours(1));
    assertThat(market.queue("welcome-email").redrive(10)).isEqualTo(1);
    market.deliver();
    assertThat(market.mailer.sent).hasSize(1);
  }

  @Test
  void an_event_that_is_delivered_again_takes_effect_once() {
    desk.registered("ada@example.org");
    for (var event : List.copyOf(market.published)) {
      for (var subscription : Subscriptions.ALL) {
        if (subscription.event().type().equals(event.type())) {
          market.queue(subscription.subscriber()).send(List.of(Message.of(event.id())));
        }
      }
    }
    market.deliver();
    assertThat(market.mailer.sent).hasSize(1);
    assertThat(market.registrations.on(TODAY)).isEqualTo(1);
    for (var name : List.of("welcome-email", "profile", "preferences", "registration-metrics")) {
      assertThat(handled(name, "repeated")).isEqualTo(1);
    }
  }

  @Test
  void a_mail_that_is_refused_for_good_is_not_sent_again() {
    market.mailer.refusing = true;
    desk.registered("ada@example.org");
    market.mailer.refusing = false;
    market.clock.advance(Duration.ofDays(1));
    market.deliver();
    assertThat(market.mailer.sent).isEmpty();
    assertThat(handled("welcome-email", "dropped")).isEqualTo(1);
  }

  @Test
  void a_mail_has_the_same_id_whenever_it_is_sent_for_one_event() {
    desk.signUp.signUp("ada@example.org", PASSWORD, HOME);
    desk.forgotPassword.forgot("ada@example.org", HOME);
    market.deliver();
    var expected = new ArrayList<String>();
    for (CloudEvent event : market.published) {
      boolean registered = event.type().equals(EventType.USER_REGISTERED.type());
      expected.add(event.id() + (registered ? ".welcome-email" : ".password-reset-email"));
    }
    assertThat(market.mailer.sent)
        .extracting(Mail::id)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void exactly_the_failed_messages_are_tried_again() {
    var handled = new ArrayList<String>();
    var worker =
        new HandleMessages(
            new Subscriber() {
              @Override
              public String name() {
                return Subscriptions.PROFILE;
              }

              @Override
              public Handled handle(CloudEvent event) {
                if (event.subject().equals("bad")) {
                  throw new IllegalStateException("cannot");
                }
                handled.add(event.subject());
                return Handled.DONE;
              }
            },
            DeliveryTest::event,
            market.metrics,
            new SplittableRandom(1),
            market.clock);
    var messages = List.of(message("good"), message("bad"), message("no event"), message("fine"));
    var verdicts = worker.handle(messages);
    assertThat(verdicts).extracting(Verdict::message).isEqualTo(messages);
    assertThat(verdicts.get(0)).isInstanceOf(Verdict.Done.class);
    assertThat(verdicts.get(1)).isInstanceOf(Verdict.Retry.class);
    assertThat(verdicts.get(2)).isInstanceOf(Verdict.Retry.class);
    assertThat(verdicts.get(3)).isInstanceOf(Verdict.Done.class);
    assertThat(handled).containsExactly("good", "fine");
  }

  private long handled(String subscriber, String outcome) {
    return market.metrics.counted(
        "event.handled", Map.of("subscriber", subscriber, "outcome", outcome));
  }

  private Received message(String body) {
    return new Received(body, "receipt", body, null, 3, market.clock.instant());
  }

  private static CloudEvent event(String body) {
    var type = body.equals("no event") ? EventType.GIG_CLOSED : EventType.USER_REGISTERED;
    var time = Instant.EPOCH;
    return new CloudEvent(body, "/reachgig", type.type(), body, time, null, Map.of());
  }
}
