package com.reachgig.ports.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class LimitsTest {

  @Test
  void keys_are_measured_in_bytes_of_utf8() {
    assertThat(new ItemKey("é".repeat(1_024), "é".repeat(512)).partition()).hasSize(1_024);
    assertExceeded(() -> new ItemKey("é".repeat(1_024) + "a", "s"));
    assertExceeded(() -> new ItemKey("p", "é".repeat(512) + "a"));
    assertExceeded(() -> SortRange.startsWith("x".repeat(1_025)));
    assertExceeded(() -> Query.table("x".repeat(2_049), 1));
  }

  @Test
  void keys_are_not_empty() {
    assertRefused(() -> new ItemKey("", "s"));
    assertRefused(() -> new ItemKey("p", ""));
    assertRefused(() -> SortRange.startsWith(""));
    assertRefused(() -> Query.table("", 1));
  }

  @Test
  void a_page_has_one_to_a_thousand_items() {
    assertThat(Query.table("p", 1).limit()).isEqualTo(1);
    assertThat(Query.table("p", 1_000).limit()).isEqualTo(1_000);
    assertRefused(() -> Query.table("p", 0));
    assertExceeded(() -> Query.table("p", 1_001));
  }

  @Test
  void a_table_has_at_most_twenty_indexes_of_different_names() {
    var indexes = IntStream.range(0, 21).mapToObj(n -> index("index" + n)).toList();

    assertThat(new Table(indexes.subList(0, 20)).index("index19")).isEqualTo(indexes.get(19));
    assertExceeded(() -> new Table(indexes));
    assertRefused(() -> new Table(List.of(index("same"), index("same"))));
    assertRefused(() -> new Table(List.of()).index("none"));
  }

  @Test
  void index_attributes_are_texts_that_can_be_keys() {
    var table = new Table(List.of(index("index")));
    var key = new ItemKey("p", "s");

    table.requireStorable(key, Map.of("pk", Value.of("x".repeat(2_048)), "other", Value.of("")));
    assertExceeded(() -> table.requireStorable(key, Map.of("pk", Value.of("x".repeat(2_049)))));
    assertExceeded(() -> table.requireStorable(key, Map.of("sk", Value.of("x".repeat(1_025)))));
    assertRefused(() -> table.requireStorable(key, Map.of("sk", Value.of(""))));
    assertRefused(() -> table.requireStorable(key, Map.of("pk", Value.of(1))));
  }

  @Test
  void an_index_has_one_to_a_hundred_shards() {
    assertThat(index("index").shards()).isEqualTo(1);
    assertThat(sharded(100).shards()).isEqualTo(100);
    assertRefused(() -> sharded(0));
    assertRefused(() -> sharded(101));
  }

  @Test
  void a_sharded_index_leaves_room_for_the_shard_in_keys_and_items() {
    var table = new Table(List.of(sharded(2)));
    var key = new ItemKey("p", "s");

    table.requireStorable(key, Map.of("pk", Value.of("x".repeat(2_045))));
    assertExceeded(() -> table.requireStorable(key, Map.of("pk", Value.of("x".repeat(2_046)))));
    assertExceeded(() -> Requests.require(table, Query.index("sharded", "x".repeat(2_046), 1)));
    var largest = "x".repeat(Limits.ITEM_BYTES - 40);
    table.requireStorable(key, Map.of("a", Value.of(largest)));
    assertExceeded(
        () -> table.requireStorable(key, Map.of("a", Value.of(largest), "pk", Value.of("x"))));
  }

  private static Index sharded(int shards) {
    return new Index("sharded", "pk", "sk", new Index.Projection.Everything(), shards);
  }

  private static Index index(String name) {
    return new Index(name, "pk", "sk", new Index.Projection.Everything());
  }

  static void assertExceeded(ThrowingCallable call) {
    assertThatExceptionOfType(PortException.class)
        .isThrownBy(call)
        .extracting(PortException::fault)
        .isEqualTo(Fault.LIMIT_EXCEEDED);
  }

  static void assertRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
  }
}
