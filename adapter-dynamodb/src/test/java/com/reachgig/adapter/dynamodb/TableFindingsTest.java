package com.reachgig.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Table;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A table is told from one that the store cannot work on, as the engine describes both. */
final class TableFindingsTest extends ScriptedStore {
  private static final TableDefinition THINGS = new TableDefinition("things", new Table(List.of()));

  @Test
  void a_table_that_was_made_by_its_definition_has_no_problems() {
    var client =
        JsonClient.of(
            Service.DYNAMODB, Settings.at(DynamoDbServer.shared(), Credentials.of("test", "test")));
    var definition = new TableDefinition("t" + UUID.randomUUID(), ContractTable.TABLE);
    assertThat(DynamoDbTables.look(client, definition).problems())
        .containsExactly("there is no table " + definition.name());
    DynamoDbTables.create(client, definition);
    try {
      assertThat(DynamoDbTables.look(client, definition).problems()).isEmpty();

      var other = new Index("byName", "name", "rank", new Index.Projection.Everything());
      var more = new TableDefinition(definition.name(), new Table(List.of(other)));
      assertThat(DynamoDbTables.look(client, more).problems())
          .containsExactly("the index byName of the table " + definition.name() + " is missing");
    } finally {
      DynamoDbTables.delete(client, definition);
    }
  }

  @Test
  void each_difference_is_told() {
    assertThat(
            problems(
                "CREATING",
                "[{\"AttributeName\":\"pk\",\"AttributeType\":\"N\"}]",
                "[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"}]"))
        .containsExactly(
            "the table things is not ready: its status is CREATING",
            "the table things has the key (pk HASH), not (pk HASH, sk RANGE)",
            "the attribute pk of the table things is no text, but N");
  }

  private List<String> problems(String status, String attributes, String key) {
    server.answers(
        "{\"Table\":{\"TableStatus\":\"%s\",\"ItemCount\":7,\"AttributeDefinitions\":%s,\"KeySchema\":%s}}"
            .formatted(status, attributes, key));
    var findings = DynamoDbTables.look(server.client(attempts::add), THINGS);
    assertThat(findings.items()).isEqualTo(7);
    return findings.problems();
  }
}
