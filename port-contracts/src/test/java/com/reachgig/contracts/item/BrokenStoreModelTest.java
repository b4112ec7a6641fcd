package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.item.ItemStore;
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
  void stores_that_write_wrongly_are_not() {
    assertDiffers(BrokenWrites::droppingConditions);
    assertDiffers(BrokenWrites::acknowledgingEarly);
    assertDiffers(BrokenWrites::writingHalves);
    assertDiffers(BrokenWrites::namingTheFirstConflict);
    assertDiffers(BrokenWrites::writingTwice);
  }

  @Test
  void stores_that_read_wrongly_are_not() {
    assertDiffers(BrokenReads::readingStale);
    assertDiffers(BrokenReads::losingPages);
    assertDiffers(BrokenReads::losingAnItemBetweenPages);
    assertDiffers(BrokenReads::orderingByUtf16);
    assertDiffers(BrokenReads::ignoringProjections);
    assertDiffers(BrokenReads::toleratingIllFormedKeys);
  }

  @Test
  void a_store_that_ignores_expiry_is_not() {
    assertThat(ContractRun.modelDiffers(Subject::withoutExpiry)).isTrue();
  }

  private static void assertDiffers(UnaryOperator<ItemStore> breaking) {
    assertThat(ContractRun.modelDiffers(() -> Subject.broken(breaking))).isTrue();
  }
}
