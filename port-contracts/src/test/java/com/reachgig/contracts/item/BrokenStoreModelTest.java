package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.ItemStore;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Random sequences tell broken stores from right ones, too. */
final class BrokenStoreModelTest {

  @Test
  void a_right_store_is_like_the_model() {
    assertThat(ContractRun.modelDiffers(Subject::right)).isFalse();
    assertThat(ContractRun.modelDiffers(() -> Subject.lagging(true))).isFalse();
  }

  @Test
  void broken_stores_are_not() {
    for (UnaryOperator<ItemStore> breaking :
        List.<UnaryOperator<ItemStore>>of(
            BrokenWrites::droppingConditions,
            BrokenWrites::acknowledgingEarly,
            BrokenWrites::writingHalves,
            BrokenWrites::namingTheFirstConflict,
            BrokenWrites::writingTwice,
            BrokenReads::readingStale,
            BrokenReads::losingPages,
            BrokenReads::losingAnItemBetweenPages,
            BrokenReads::orderingByUtf16,
            BrokenReads::ignoringProjections,
            BrokenReads::toleratingIllFormedKeys)) {
      assertThat(ContractRun.modelDiffers(() -> Subject.broken(breaking))).isTrue();
    }
    assertThat(ContractRun.modelDiffers(Subject::withoutExpiry)).isTrue();
  }
}
