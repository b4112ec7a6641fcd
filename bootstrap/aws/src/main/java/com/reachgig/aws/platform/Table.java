package com.reachgig.aws.platform;

import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbItemStore;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.ports.item.ItemStore;
import java.time.InstantSource;

/** The marketplace's table, and the connection to it. */
public final class Table {
  private final JsonClient client;
  private final ItemStore items;

  private Table(JsonClient client, ItemStore items) {
    this.client = client;
    this.items = items;
  }

  public static Table named(String name, Settings settings) {
    return named(name, JsonClient.of(Service.DYNAMODB, settings), settings.clock());
  }

  static Table named(String name, JsonClient client, InstantSource clock) {
    var definition = new TableDefinition(name, MarketplaceTable.TABLE);
    return new Table(client, DynamoDbItemStore.of(client, definition, clock));
  }

  public ItemStore items() {
    return items;
  }

  /** Connects while the platform starts the function, and not while its first caller waits. */
  public Table connected() {
    client.warm();
    return this;
  }
}
