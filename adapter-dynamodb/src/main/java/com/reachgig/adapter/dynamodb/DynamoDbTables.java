package com.reachgig.adapter.dynamodb;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import java.io.IOException;
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
                json.writeStartObject();
                json.writeStringField("TableName", definition.name());
                json.writeEndObject();
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
            json.writeStartObject();
            json.writeStringField("TableName", definition.name());
            fields.writeTo(json);
            json.writeEndObject();
          },
          Answer.nothing());
    } catch (ServiceException e) {
      throw Faults.of(e);
    }
  }

  private static void create(JsonGenerator json, TableDefinition definition) throws IOException {
    json.writeStringField("BillingMode", "PAY_PER_REQUEST");
    json.writeArrayFieldStart("AttributeDefinitions");
    for (String name : definition.keyAttributes()) {
      json.writeStartObject();
      json.writeStringField("AttributeName", name);
      json.writeStringField("AttributeType", "S");
      json.writeEndObject();
    }
    json.writeEndArray();
    keySchema(json, TableDefinition.PARTITION, TableDefinition.SORT);
    if (!definition.indexes().isEmpty()) {
      json.writeArrayFieldStart("GlobalSecondaryIndexes");
      for (var index : definition.indexes()) {
        json.writeStartObject();
        json.writeStringField("IndexName", index.name());
        keySchema(json, index.partition(), index.sort());
        projection(json, index.included());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void keySchema(JsonGenerator json, String partition, String sort)
      throws IOException {
    json.writeArrayFieldStart("KeySchema");
    keyElement(json, partition, "HASH");
    keyElement(json, sort, "RANGE");
    json.writeEndArray();
  }

  private static void keyElement(JsonGenerator json, String name, String type) throws IOException {
    json.writeStartObject();
    json.writeStringField("AttributeName", name);
    json.writeStringField("KeyType", type);
    json.writeEndObject();
  }

  private static void projection(JsonGenerator json, @Nullable Set<String> included)
      throws IOException {
    json.writeObjectFieldStart("Projection");
    json.writeStringField("ProjectionType", included == null ? "ALL" : "INCLUDE");
    if (included != null) {
      json.writeArrayFieldStart("NonKeyAttributes");
      for (String name : included) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
