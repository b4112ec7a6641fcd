package com.reachgig.contracts.item;

import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Table;
import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random sequences of writes, reads, queries and moves of the clock, which the store under test and
 * a model must answer alike: value, version, conflict, or exception and fault. A failure is shrunk,
 * and reported with the seed that repeats it.
 */
public abstract class ItemStoreModelContract {

  /** A new fixture for one sequence. */
  protected abstract ItemStoreFixture fixture();

  /** The model for one sequence. */
  protected ItemStore model(Table table, InstantSource clock) {
    return new NaiveItemStore(table, clock);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void store_and_model_answer_alike(@ForAll("sequences") List<Step> steps) {
    try (var fixture = fixture()) {
      var model = model(ContractTable.TABLE, fixture.clock());
      var comparison = new Comparison(fixture, model, fixture.open(ContractTable.TABLE));
      steps.forEach(comparison::take);
    }
  }

  @Provide
  Arbitrary<List<Step>> sequences() {
    try (var fixture = fixture()) {
      return Steps.sequences(fixture.clock().instant());
    }
  }
}
