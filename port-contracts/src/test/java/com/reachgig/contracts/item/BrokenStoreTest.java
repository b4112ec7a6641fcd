package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.ItemStore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contracts pass a right store, and catch each broken one where they should. */
final class BrokenStoreTest {

  @Test
  void a_right_store_keeps_every_contract() {
    assertThat(ContractRun.failedContracts(Subject::right)).isEmpty();
  }

  @Test
  void a_right_store_whose_indexes_lag_keeps_every_contract_if_it_says_so() {
    assertThat(ContractRun.failedContracts(() -> Subject.lagging(true))).isEmpty();
    assertThat(ContractRun.failedContracts(() -> Subject.lagging(false))).contains("IndexContract");
  }

  @Test
  void dropped_conditions_are_caught() {
    assertCaught(BrokenWrites::droppingConditions, "ConditionContract", "BatchContract");
  }

  @Test
  void conditions_judged_before_the_write_are_caught() {
    assertCaught(
        BrokenWrites::checkingThenActing, "ConcurrencyContract", "LinearizabilityContract");
  }

  @Test
  void an_acknowledgement_before_the_write_is_caught() {
    assertCaught(BrokenWrites::acknowledgingEarly, "ReadContract", "LinearizabilityContract");
  }

  @Test
  void an_acknowledgement_before_the_write_is_durable_is_caught() {
    assertThat(ContractRun.failedContracts(Subject::acknowledgingBeforeDurable))
        .contains("DurabilityContract");
  }

  @Test
  void half_a_batch_is_caught() {
    assertCaught(BrokenWrites::writingHalves, "BatchContract");
  }

  @Test
  void a_conflict_that_names_only_the_first_item_is_caught() {
    assertCaught(BrokenWrites::namingTheFirstConflict, "BatchContract");
  }

  @Test
  void a_write_that_is_repeated_is_caught() {
    assertCaught(BrokenWrites::writingTwice, "UpdateContract", "ConcurrencyContract");
  }

  @Test
  void a_stale_read_is_caught() {
    assertCaught(BrokenReads::readingStale, "ReadContract", "LinearizabilityContract");
  }

  @Test
  void lost_pages_are_caught() {
    assertCaught(BrokenReads::losingPages, "CursorContract", "LimitContract");
  }

  @Test
  void an_item_lost_between_pages_is_caught() {
    assertCaught(BrokenReads::losingAnItemBetweenPages, "CursorContract");
  }

  @Test
  void ignored_expiry_is_caught() {
    assertThat(ContractRun.failedContracts(Subject::withoutExpiry))
        .contains("ExpiryContract", "IndexContract");
  }

  @Test
  void order_by_utf16_is_caught() {
    assertCaught(BrokenReads::orderingByUtf16, "QueryContract");
  }

  @Test
  void ignored_limits_are_caught() {
    assertCaught(BrokenReads::ignoringTheLimitOfKeys, "LimitContract");
    assertCaught(BrokenReads::ignoringTheBytesOfPages, "LimitContract");
  }

  @Test
  void faults_taken_for_an_answer_are_caught() {
    assertCaught(BrokenReads::swallowingFaults, "FaultContract");
    assertCaught(BrokenReads::takingFaultsForConflicts, "FaultContract");
  }

  @Test
  void a_swallowed_interrupt_is_caught() {
    assertCaught(BrokenReads::swallowingInterrupts, "FaultContract");
  }

  @Test
  void an_ignored_projection_is_caught() {
    assertCaught(BrokenReads::ignoringProjections, "IndexContract");
  }

  @Test
  void tolerated_ill_formed_text_is_caught() {
    assertCaught(BrokenReads::toleratingIllFormedKeys, "TextContract");
  }

  private static void assertCaught(UnaryOperator<ItemStore> breaking, String... contracts) {
    assertThat(ContractRun.failedContracts(() -> Subject.broken(breaking))).contains(contracts);
  }
}
