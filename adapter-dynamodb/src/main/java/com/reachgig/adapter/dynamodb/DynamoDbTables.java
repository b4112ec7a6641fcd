package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at tables, and creates and deletes them by their definitions on engines for tests and
 * development; deployments to AWS create theirs from a template.
 */
public final class DynamoDbTables {
  private DynamoDbTables() {}

  /** Creates the table, billed on demand. */
  public static void create(JsonClient client, TableDefinition definition) {
    call(client, definition, "CreateTable", json -> create(json, definition));
  }

  public static void delete(JsonClient client, TableDefinition definition) {
    call(client, definition, "DeleteTable", _ -> {});
  }

  /** Whether the table is there, and as its definition says. */
  public static TableFindings look(JsonClient client, TableDefinition definition) {
    try {
      return client
          .call(
              new Call("DescribeTable", Resend.READ, definition.name()),
              json -> {
                json.startObject();
                json.field("TableName", definition.name());
                json.endObject();
              },
              new TableDescription())
          .findings(definition);
    } catch (ServiceException e) {
      if (e.type().equals("ResourceNotFoundException")) {
        return new TableFindings(0, List.of("there is no table " + definition.name()));
      }
      throw Faults.of(e);
    }
  }

  private static void call(
      JsonClient client, TableDefinition definition, String operation, RequestBody fields) {
    try {
      client.call(
          new Call(operation, Resend.UNSENT_ONLY, definition.name()),
          json -> {
            json.startObject();
            json.field("TableName", definition.name());
            fields.writeTo(json);
            json.endObject();
          },
          Answer.nothing());
    } catch (ServiceException e) {
      throw Faults.of(e);
    }
  }

  private static void create(JsonWriter json, TableDefinition definition) {
    json.field("BillingMode", "PAY_PER_REQUEST");
    json.startArray("AttributeDefinitions");
    for (String name : definition.keyAttributes()) {
      json.startObject();
      json.field("AttributeName", name);
      json.field("AttributeType", "S");
      json.endObject();
    }
    json.endArray();
    keySchema(json, TableDefinition.PARTITION, TableDefinition.SORT);
    if (!definition.indexes().isEmpty()) {
      json.startArray("GlobalSecondaryIndexes");
      for (var index : definition.indexes()) {
        json.startObject();
        json.field("IndexName", index.name());
        keySchema(json, index.partition(), index.sort());
        projection(json, index.included());
        json.endObject();
      }
      json.endArray();
    }
  }

  private static void keySchema(JsonWriter json, String partition, String sort) {
    json.startArray("KeySchema");
    keyElement(json, partition, "HASH");
    keyElement(json, sort, "RANGE");
    json.endArray();
  }

  private static void keyElement(JsonWriter json, String name, String type) {
    json.startObject();
    json.field("AttributeName", name);
    json.field("KeyType", type);
    json.endObject();
  }

  private static void projection(JsonWriter json, @Nullable Set<String> included) {
    json.startObject("Projection");
    json.field("ProjectionType", included == null ? "ALL" : "INCLUDE");
    if (included != null) {
      json.startArray("NonKeyAttributes");
      for (String name : included) {
        json.value(name);
      }
      json.endArray();
    }
    json.endObject();
  }
}
