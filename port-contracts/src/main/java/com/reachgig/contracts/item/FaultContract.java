package com.reachgig.contracts.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Change;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A failure is neither absence nor a conflict, and an interrupt is not lost. */
public abstract class FaultContract extends ItemStoreContract {

  @Test
  void a_medium_that_fails_is_not_taken_for_absence_or_conflict() {
    commit(new Write.Create(key("a"), number(1)));
    switch (fixture.medium()) {
      case Medium.Fallible(Runnable fail, Runnable mend) -> {
        fail.run();
        assertFails(() -> store.get(key("a")));
        assertFails(() -> store.get(key("absent")));
        assertFails(() -> store.getAll(List.of(key("a"), key("absent"))));
        assertFails(() -> store.query(Query.table("PARTITION", 10)));
        assertFails(() -> store.query(Query.index("byOwner", "ann", 10)));
        assertFails(() -> write(new Write.Create(key("a"), number(2))));
        assertFails(() -> write(new Write.Delete(key("absent"), Condition.exists())));
        mend.run();
        assertThat(item(key("a")).attributes()).isEqualTo(number(1));
      }
      case Medium.Infallible infallible ->
          assertThat(store.get(key("a"))).as(infallible.why()).isPresent();
    }
  }

  @Test
  void a_write_that_fails_for_certain_changed_nothing() {
    commit(new Write.Create(key("a"), number(1)));
    if (fixture.medium() instanceof Medium.Fallible(Runnable fail, Runnable mend)) {
      fail.run();
      var faults =
          List.of(
              faultOf(new Write.Update(key("a"), Condition.exists(), new Change.Add("n", 1))),
              faultOf(new Write.Create(key("b"), Map.of())));
      mend.run();
      if (!faults.contains(Fault.OUTCOME_UNKNOWN)) {
        assertThat(item(key("a")).attributes()).isEqualTo(number(1));
        assertThat(store.get(key("b"))).isEmpty();
      }
    }
    commit(new Write.Update(key("a"), Condition.exists(), new Change.Add("n", 1)));
  }

  @Test
  void an_interrupted_read_answers_or_says_so_and_keeps_the_flag() {
    create("a");

    interrupted(() -> assertThat(store.get(key("a"))).isPresent());
    interrupted(() -> assertThat(store.get(key("b"))).isEmpty());
    interrupted(() -> assertThat(store.getAll(List.of(key("a")))).hasSize(1));
    interrupted(() -> assertThat(store.query(Query.table("PARTITION", 1)).items()).hasSize(1));
  }

  @Test
  void an_interrupted_write_takes_effect_once_or_not_at_all() {
    var update = new Write.Update(key("a"), Condition.always(), new Change.Add("n", 1));
    commit(update);

    interrupted(() -> commit(update));
    commit(new Write.Create(key("b"), Map.of()));

    var item = item(key("a"));
    assertThat(item.version()).isBetween(1L, 2L);
    assertThat(item.attributes()).isEqualTo(number(item.version()));
  }

  private static void assertFails(ThrowingCallable call) {
    assertThatExceptionOfType(PortException.class).isThrownBy(call);
  }

  private Fault faultOf(Write write) {
    try {
      throw new AssertionError("no fault but " + store.write(WriteBatch.of(write)));
    } catch (PortException e) {
      return e.fault();
    }
  }

  /** Makes the call on an interrupted thread. It may succeed, or fail as interrupted. */
  private static void interrupted(Runnable call) {
    Thread.currentThread().interrupt();
    boolean flag;
    try {
      call.run();
    } catch (PortException e) {
      assertThat(e.fault()).isEqualTo(Fault.INTERRUPTED);
    } finally {
      flag = Thread.interrupted();
    }
    assertThat(flag).as("the interrupt flag is kept").isTrue();
  }
}
