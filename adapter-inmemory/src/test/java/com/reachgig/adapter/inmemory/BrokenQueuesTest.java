package com.reachgig.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.queue.ModelContract;
import com.reachgig.contracts.queue.QueueFixture;
import com.reachgig.contracts.queue.WorkQueueContracts;
import java.util.Set;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.Test;

/** The contracts pass a sound queue, and catch each broken one where they should. */
class BrokenQueuesTest {
  private static volatile QueueFixture subject = new InMemoryQueueFixture();

  @Test
  void a_sound_queue_keeps_every_contract() {
    assertThat(failures(new InMemoryQueueFixture())).isEmpty();
    assertThat(modelFailures(new InMemoryQueueFixture())).isEmpty();
  }

  @Test
  void a_delivery_after_the_acknowledgement_is_caught() {
    assertThat(failures(BrokenQueues.deliveringAfterAcknowledgement()))
        .contains("DeliveryContract", "an_acknowledged_message_never_comes_back")
        .contains("VisibilityContract", "DeadLetterContract", "ConcurrencyContract");
    assertThat(modelFailures(BrokenQueues.deliveringAfterAcknowledgement()))
        .contains("ModelContract");
  }

  @Test
  void an_ignored_visibility_is_caught() {
    assertThat(failures(BrokenQueues.ignoringVisibility()))
        .contains("VisibilityContract", "OrderContract", "ConcurrencyContract")
        .contains("a_received_message_is_hidden_until_its_visibility_ends");
    assertThat(modelFailures(BrokenQueues.ignoringVisibility())).contains("ModelContract");
  }

  @Test
  void an_ignored_delay_is_caught() {
    assertThat(failures(BrokenQueues.ignoringDelays()))
        .contains("DeliveryContract", "a_delayed_message_is_received_from_its_time_on");
    assertThat(modelFailures(BrokenQueues.ignoringDelays())).contains("ModelContract");
  }

  @Test
  void an_ignored_extension_is_caught() {
    assertThat(failures(BrokenQueues.ignoringExtensions()))
        .contains("VisibilityContract", "an_extended_visibility_counts_from_the_extension_on");
  }

  @Test
  void an_acknowledgement_before_the_message_is_durable_is_caught() {
    assertThat(failures(BrokenQueues.acknowledgingBeforeTheyAreDurable()))
        .contains("DurabilityContract", "what_was_sent_is_still_there")
        .doesNotContain("DeliveryContract");
  }

  @Test
  void a_fault_taken_for_nothing_due_is_caught() {
    assertThat(failures(BrokenQueues.takingFaultsForNothingDue()))
        .contains("FaultContract", "a_closed_queue_refuses_each_call")
        .contains("LongPollContract", "an_interrupt_ends_a_wait_and_stays_set");
  }

  @Test
  void a_lost_dead_letter_is_caught() {
    assertThat(failures(BrokenQueues.losingDeadLetters()))
        .contains("DeadLetterContract")
        .contains("a_message_received_too_often_moves_to_the_dead_letter_queue");
    assertThat(modelFailures(BrokenQueues.losingDeadLetters())).contains("ModelContract");
  }

  @Test
  void a_broken_order_of_groups_is_caught() {
    assertThat(failures(BrokenQueues.breakingTheOrderOfGroups()))
        .contains("OrderContract")
        .contains("a_message_in_flight_holds_back_the_later_ones_of_its_group")
        .doesNotContain("DeliveryContract", "VisibilityContract");
    assertThat(modelFailures(BrokenQueues.breakingTheOrderOfGroups())).contains("ModelContract");
  }

  private static Set<String> failures(QueueFixture fixture) {
    subject = fixture;
    return ContractRun.failures(Contracts.class);
  }

  private static Set<String> modelFailures(QueueFixture fixture) {
    subject = fixture;
    return ContractRun.failures(Model.class);
  }

  /** Not named like a test, so that the build does not run it by itself. */
  static final class Contracts extends WorkQueueContracts {
    @Override
    protected QueueFixture fixture() {
      return subject;
    }
  }

  @PropertyDefaults(tries = 200)
  static final class Model extends ModelContract {
    Model() {
      super(subject, new InMemoryQueueFixture());
    }
  }
}
