package com.reachgig.adapter.lambda.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewedTest {
  private final List<Object> made = new ArrayList<>();
  private final List<Object> closed = new ArrayList<>();
  private final Renewed<Object> renewed = new Renewed<>(this::make, closed::add);

  private Object make() {
    var object = new Object();
    made.add(object);
    return object;
  }

  @Test
  void it_is_made_once_at_its_first_use() {
    assertThat(made).isEmpty();
    assertThat(renewed.get()).isSameAs(renewed.get());
    assertThat(made).hasSize(1);
  }

  @Test
  void a_restored_copy_has_its_own_before_anybody_asks() {
    var before = renewed.get();
    renewed.beforeSnapshot();
    assertThat(closed).containsExactly(before);
    renewed.afterRestore();
    assertThat(made).hasSize(2);
    assertThat(renewed.get()).isSameAs(made.getLast()).isNotSameAs(before);
  }

  @Test
  void what_was_made_between_snapshot_and_restore_is_given_up_too() {
    renewed.beforeSnapshot();
    var between = renewed.get();
    renewed.afterRestore();
    assertThat(closed).containsExactly(between);
    assertThat(renewed.get()).isNotSameAs(between);
  }

  @Test
  void two_actions_make_a_renewable() {
    var done = new ArrayList<String>();
    var renewable = Renewable.of(() -> done.add("before"), () -> done.add("after"));
    renewable.beforeSnapshot();
    renewable.afterRestore();
    assertThat(done).containsExactly("before", "after");
  }
}
