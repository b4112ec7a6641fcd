package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.dynamodb.TableDefinition.IndexDefinition;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.ports.item.ItemKey;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TableDefinitionTest {
  private final TableDefinition definition = new TableDefinition("t", ContractTable.TABLE);

  @Test
  void a_sharded_index_has_a_partition_attribute_of_its_own_and_returns_the_users() {
    assertThat(definition.indexes())
        .containsExactly(
            new IndexDefinition("byOwner", "owner", "rank", null),
            new IndexDefinition(
                "byState", "#sbyState", "since", Set.of("title", "state", "#v", "#ttl")));
  }

  @Test
  void every_attribute_of_a_key_is_named_once() {
    assertThat(definition.keyAttributes())
        .containsExactly("#sbyState", "owner", "pk", "rank", "since", "sk");
  }

  @Test
  void items_are_spread_over_all_shards_alike() {
    var counts = new int[ContractTable.BY_STATE.shards()];
    IntStream.range(0, 3_000)
        .forEach(n -> counts[Shards.of(ContractTable.BY_STATE, new ItemKey("p" + n, "s"))]++);

    assertThat(counts).hasSize(3);
    assertThat(IntStream.of(counts)).allMatch(count -> count > 900 && count < 1_100);
  }

  @Test
  void names_of_users_are_never_taken_for_the_adapters_own() {
    for (String name : new String[] {"a", "pk", "sk", "#v", "#ttl", "##", "#sbyState", "##pk"}) {
      assertThat(Names.attribute(Names.stored(name))).isEqualTo(name);
    }
    assertThat(Names.attribute(TableDefinition.VERSION)).isNull();
    assertThat(Names.stored("pk")).isNotEqualTo(TableDefinition.PARTITION);
  }
}
