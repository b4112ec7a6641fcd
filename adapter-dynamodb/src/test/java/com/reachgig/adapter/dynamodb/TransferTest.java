package com.reachgig.adapter.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.contracts.item.ContractTable;
import com.reachgig.json.JsonReader;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TransferTest extends ScriptedStore {
  private static final String B_LEFT =
      "{\"UnprocessedItems\":{\"things\":[{\"PutRequest\":{\"Item\":{\"pk\":{\"S\":\"p\"},"
          + "\"sk\":{\"S\":\"b\"},\"#v\":{\"N\":\"1\"},\"m\":{\"M\":{\"x\":{\"S\":\"y\"}}}}}}]}}";

  private final ItemTransfer transfer =
      DynamoDbItemTransfer.of(
          server.client(attempts::add),
          new TableDefinition("things", ContractTable.TABLE),
          clock,
          pauses::add);

  @Test
  void items_that_were_left_out_are_put_again() {
    server.answers(B_LEFT).answers(B_LEFT).answers("{\"UnprocessedItems\":{}}");

    transfer.put(List.of(item("a"), item("b"), item("c")));

    assertThat(pauses).containsExactly(1, 2);
    assertThat(server.requests().get(1).body())
        .contains("\"sk\":{\"S\":\"b\"}")
        .doesNotContain("\"sk\":{\"S\":\"a\"}", "\"sk\":{\"S\":\"c\"}");
  }

  @Test
  void items_that_are_left_out_for_ever_are_throttled() {
    IntStream.range(0, Pauses.ATTEMPTS).forEach(_ -> server.answers(B_LEFT));

    assertFault(Fault.THROTTLED, () -> transfer.put(List.of(item("a"), item("b"))));
  }

  @Test
  void a_request_puts_no_more_than_is_taken() {
    IntStream.range(0, 4).forEach(_ -> server.answers("{}"));

    transfer.put(IntStream.range(0, 76).mapToObj(n -> item("s" + n)).toList());

    assertThat(server.operations()).hasSize(4).containsOnly("BatchWriteItem");
  }

  @Test
  void what_is_put_reads_as_the_item_that_it_was() throws Exception {
    var item = new Item(key("a"), Map.of("pk", Value.of("x")), 7, Instant.ofEpochSecond(9));
    server.answers("{}");
    transfer.put(List.of(item));
    String body = server.requests().getFirst().body();
    String image = body.substring(body.indexOf("\"Item\":") + 7, body.length() - 5);

    var json = new JsonReader(image.getBytes(UTF_8));
    json.next();
    assertThat(StoredItem.read(json).item()).isEqualTo(item);
  }

  private static Item item(String sort) {
    return new Item(key(sort), Map.of(), 1, null);
  }
}
