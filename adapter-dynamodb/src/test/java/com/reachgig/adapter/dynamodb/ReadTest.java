package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReadTest extends ScriptedStore {

  @Test
  void keys_that_were_left_out_are_asked_for_again() {
    server
        .answers(
            "{\"Responses\":{\"things\":["
                + item("c")
                + "]},\"UnprocessedKeys\":{\"things\":"
                + "{\"ConsistentRead\":true,\"Keys\":["
                + keyOf("a")
                + ","
                + keyOf("b")
                + "]}}}")
        .answers(
            "{\"UnprocessedKeys\":{\"things\":{\"Keys\":["
                + keyOf("a")
                + "]}},"
                + "\"Responses\":{\"things\":[]}}")
        .answers("{\"Responses\":{\"things\":[" + item("a") + "]},\"UnprocessedKeys\":{}}");

    var items = store.getAll(List.of(key("a"), key("b"), key("c")));

    assertThat(items).extracting(Item::key).containsExactly(key("a"), key("c"));
    assertThat(pauses).containsExactly(1, 2);
    assertThat(server.requests().get(1).body())
        .contains(keyOf("a"), keyOf("b"), "\"ConsistentRead\":true")
        .doesNotContain(keyOf("c"));
    assertThat(server.requests().get(2).body()).contains(keyOf("a")).doesNotContain(keyOf("b"));
  }

  @Test
  void keys_that_are_left_out_for_ever_are_throttled_and_not_absent() {
    for (int i = 0; i < Pauses.ATTEMPTS; i++) {
      server.answers(
          "{\"Responses\":{},\"UnprocessedKeys\":{\"things\":{\"Keys\":[" + keyOf("a") + "]}}}");
    }

    assertFault(Fault.THROTTLED, () -> store.getAll(List.of(key("a"), key("b"))));
  }

  @Test
  void pages_without_items_are_walked_through() {
    server
        .answers("{\"Items\":[],\"LastEvaluatedKey\":" + keyOf("a") + "}")
        .answers("{\"Items\":[" + item("b") + "],\"LastEvaluatedKey\":" + keyOf("b") + "}")
        .answers("{\"Items\":[]}");

    var page = store.query(Query.table("p", 5));

    assertThat(page.items()).extracting(Item::key).containsExactly(key("b"));
    assertThat(page.next()).isNull();
    assertThat(server.requests().get(2).body()).contains("\"ExclusiveStartKey\":" + keyOf("b"));
  }

  @Test
  void an_answer_that_broke_off_leaves_nothing_to_the_next_attempt() {
    server
        .answers("{\"Items\":[" + item("a") + "],\"LastEvaluatedKey\":" + keyOf("a") + ",")
        .answers("{\"Items\":[" + item("a") + "]}")
        .answers("{\"Items\":[]}");

    var page = store.query(Query.table("p", 5));

    assertThat(page.items()).extracting(Item::key).containsExactly(key("a"));
    assertThat(server.operations()).hasSize(2);
  }

  @Test
  void each_shard_of_an_index_is_asked_once_for_its_share_of_a_page() {
    server.answers("{}").answers("{}").answers("{}");

    assertThat(store.query(Query.index("byState", "open", 9)).items()).isEmpty();

    assertThat(server.operations()).containsExactly("Query", "Query", "Query");
    assertThat(server.requests()).allSatisfy(r -> assertThat(r.body()).contains("\"Limit\":6"));
    assertThat(server.requests())
        .extracting(r -> r.body().replaceAll(".*\"S\":\"(open#.)\".*", "$1"))
        .containsExactlyInAnyOrder("open#0", "open#1", "open#2");
  }

  @Test
  void each_call_tells_the_capacity_that_it_consumed() {
    server
        .answers(
            "{\"ConsumedCapacity\":{\"TableName\":\"things\",\"CapacityUnits\":1.5,"
                + "\"Table\":{\"CapacityUnits\":1.0}}}")
        .answers("{\"ConsumedCapacity\":[{\"CapacityUnits\":4.0},{\"CapacityUnits\":2.0}]}");

    store.get(key("a"));
    write(create("a"), create("b"));

    assertThat(attempts).extracting(a -> a.capacityUnits()).containsExactly(1.5, 6.0);
    assertThat(attempts).extracting(a -> a.call().resource()).containsOnly("things");
    assertThat(server.requests())
        .allSatisfy(r -> assertThat(r.text("ReturnConsumedCapacity")).isEqualTo("TOTAL"));
  }

  @Test
  void what_is_no_item_of_this_store_is_corrupt() {
    server
        .answers("{\"Item\":" + keyOf("a") + "}")
        .answers("{\"Item\":{\"x\":{\"NS\":[\"1\"]}}}")
        .answers("{\"Item\":{\"x\":{\"N\":\"1.5\"}}}")
        .answers("{\"Item\":{\"x\":{\"N\":\"9223372036854775808\"}}}");

    for (int i = 0; i < 4; i++) {
      assertFault(Fault.CORRUPT, () -> store.get(key("a")));
    }
  }

  @Test
  void a_whole_number_may_come_with_an_exponent() {
    server.answers(
        "{\"Item\":{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"a\"},\"#v\":{\"N\":\"1E+2\"},"
            + "\"n\":{\"N\":\"-5E1\"}}}");

    assertThat(store.get(key("a")))
        .contains(new Item(key("a"), Map.of("n", Value.of(-50)), 100, null));
  }

  @Test
  void a_table_that_is_not_there_is_a_failure_and_no_absence() {
    server.refuses("ResourceNotFoundException", ",\"message\":\"no table\"");

    assertFault(Fault.UNAVAILABLE, () -> store.get(key("a")));
  }

  private static String keyOf(String sort) {
    return "{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"" + sort + "\"}}";
  }

  private static String item(String sort) {
    return "{\"pk\":{\"S\":\"p\"},\"sk\":{\"S\":\"" + sort + "\"},\"#v\":{\"N\":\"1\"}}";
  }
}
