package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Text that UTF-8 cannot hold is refused wherever it comes in, and changes nothing. */
public abstract class TextContract extends ItemStoreContract {
  private static final String BROKEN = "x\uD83D";
  private static final Value BROKEN_VALUE = Value.of(BROKEN);

  @Test
  void keys_are_well_formed() {
    for (var key : List.of(new ItemKey(BROKEN, "s"), new ItemKey("p", BROKEN))) {
      assertRefused(() -> store.get(key));
      assertRefused(() -> store.getAll(List.of(key)));
      assertRefused(() -> write(new Write.Create(key, Map.of())));
      assertRefused(() -> write(new Write.Delete(key, Condition.always())));
      assertRefused(() -> write(new Write.Check(key, Condition.absent())));
    }
  }

  @Test
  void queries_are_well_formed() {
    var query = Query.table("p", 1);

    assertRefused(() -> store.query(Query.table(BROKEN, 1)));
    assertRefused(() -> store.query(query.within(SortRange.startsWith(BROKEN))));
    assertRefused(() -> store.query(query.within(new SortRange.AtLeast(BROKEN))));
    assertRefused(() -> store.query(query.within(new SortRange.AtMost(BROKEN))));
    assertRefused(() -> store.query(query.within(new SortRange.Between("a", BROKEN))));
    assertRefused(() -> store.query(query.within(new SortRange.Between(BROKEN, "z"))));
  }

  @Test
  void attributes_are_well_formed_at_every_depth() {
    for (var attributes :
        List.of(
            Map.of(BROKEN, Value.of(1)),
            Map.of("a", BROKEN_VALUE),
            Map.of("a", (Value) new Value.Sequence(List.of(Value.of(1), BROKEN_VALUE))),
            Map.of("a", (Value) new Value.Fields(Map.of("b", BROKEN_VALUE))),
            Map.of("a", (Value) new Value.Fields(Map.of(BROKEN, Value.of(1)))))) {
      assertRefused(() -> write(new Write.Create(key("a"), attributes)));
      create("b");
      assertRefused(() -> write(new Write.Replace(key("b"), 1, attributes)));
      assertThat(item(key("b")).version()).isEqualTo(1);
      commit(new Write.Delete(key("b"), Condition.always()));
    }
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void changes_are_well_formed() {
    for (var change :
        List.of(
            new Change.Set("a", BROKEN_VALUE),
            new Change.Set(BROKEN, Value.of(1)),
            new Change.Add(BROKEN, 1),
            new Change.Remove(BROKEN))) {
      assertRefused(() -> write(new Write.Update(key("a"), Condition.always(), change)));
    }
    assertThat(store.get(key("a"))).isEmpty();
  }

  @Test
  void conditions_are_well_formed() {
    for (var condition :
        List.of(
            new Condition.Has(BROKEN),
            new Condition.Lacks(BROKEN),
            Condition.equal("a", BROKEN_VALUE),
            Condition.equal(BROKEN, Value.of(1)),
            Condition.any(Condition.all(new Condition.Has(BROKEN))))) {
      assertRefused(() -> write(new Write.Check(key("a"), condition)));
      assertRefused(() -> write(new Write.Delete(key("a"), condition)));
      assertRefused(() -> write(new Write.Update(key("a"), condition, new Change.Add("n", 1))));
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }
}
