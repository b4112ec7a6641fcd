package com.reachgig.standalone.transfer.place;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbItemTransfer;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Table;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Tables in the server that all tests share. */
public final class Tables {
  /** What the environment must say to reach them. */
  public static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "test",
          "AWS_SECRET_ACCESS_KEY", "test");

  private static final JsonClient CLIENT =
      JsonClient.of(
          Service.DYNAMODB, Settings.at(DynamoDbServer.shared(), Credentials.of("test", "test")));

  private Tables() {}

  /** A new table as the marketplace needs it; its name. */
  public static String create() {
    return create(MarketplaceTable.TABLE);
  }

  static String create(Table table) {
    var name = "t" + UUID.randomUUID();
    DynamoDbTables.create(CLIENT, new TableDefinition(name, table));
    return name;
  }

  public static ItemTransfer items(String name, InstantSource clock) {
    return DynamoDbItemTransfer.of(
        CLIENT, new TableDefinition(name, MarketplaceTable.TABLE), clock);
  }

  public static void delete(String name) {
    DynamoDbTables.delete(CLIENT, new TableDefinition(name, MarketplaceTable.TABLE));
  }
}
