package com.reachgig.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.contracts.event.EventBusFixture.Trait;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.event.PublishOutcome;
import com.reachgig.ports.fault.PortException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One subscriber's failure is told by event, and keeps no event from another subscriber. Where the
 * fixture cannot make a subscriber fail, that alone is asserted.
 */
public abstract class PartialFailureContract extends EventBusContract {
  private static final List<CloudEvent> EVENTS =
      List.of(event("e0", PUBLISHED), event("e1", REGISTERED), event("e2", PUBLISHED));

  protected PartialFailureContract(EventBusFixture fixture) {
    super(fixture);
  }

  @Test
  void a_failure_is_told_by_event() {
    if (breaks("welcome")) {
      assertThat(bus().publish(EVENTS)).isEqualTo(new PublishOutcome(List.of(1)));
    }
  }

  @Test
  void a_failure_keeps_no_event_from_other_subscribers() {
    if (breaks("welcome")) {
      assertThat(bus().publish(EVENTS).complete()).isFalse();
      assertThat(profiled()).containsExactlyInAnyOrder("e0", "e1", "e2");
    }
  }

  @Test
  void a_failed_event_that_is_published_again_arrives() {
    if (breaks("welcome")) {
      List<CloudEvent> failed = bus().publish(EVENTS).failed().stream().map(EVENTS::get).toList();
      session.setBroken("welcome", false);
      assertThat(bus().publish(failed).complete()).isTrue();
      assertThat(welcomed()).containsExactly("e1");
    }
  }

  @Test
  void a_call_that_fails_for_all_is_no_success() {
    if (breaks("profile") && breaks("welcome")) {
      assertThat(failsWhole()).isTrue();
    }
  }

  private boolean failsWhole() {
    try {
      return bus().publish(EVENTS).failed().equals(List.of(0, 1, 2));
    } catch (PortException e) {
      return true;
    }
  }

  private boolean breaks(String subscriber) {
    boolean breakable = fixture.traits().contains(Trait.BREAKABLE);
    if (breakable) {
      session.setBroken(subscriber, true);
    } else {
      assertThatThrownBy(() -> session.setBroken(subscriber, true))
          .isInstanceOf(UnsupportedOperationException.class);
    }
    return breakable;
  }
}
