package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ItemStoreFixture;
import com.reachgig.contracts.item.Leeway;
import com.reachgig.contracts.item.Medium;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.local.FlakyNetwork;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table of its own for each test, in the server that all tests share. */
final class DynamoDbItemStoreFixture implements ItemStoreFixture {
  private static final JsonClient CLIENT =
      JsonClient.of(
          Service.DYNAMODB, Settings.at(DynamoDbServer.shared(), Credentials.of("test", "test")));

  /**
   * Where the engines differ from the port: both count fewer bytes beside an item's attributes than
   * the port allows, and MiniStack counts the request of a transaction rather than its items.
   */
  private static final Leeway LEEWAY =
      DynamoDbServer.isOther() ? new Leeway(32, 0) : new Leeway(32, 8_192);

  private final ManualClock clock = new ManualClock();
  private final FlakyNetwork network = new FlakyNetwork(DynamoDbServer.shared());
  private final JsonClient client =
      JsonClient.of(
          Service.DYNAMODB, Settings.at(network.endpoint(), Credentials.of("test", "test")));
  private @Nullable TableDefinition definition;

  @Override
  public ItemStore open(Table table) {
    var opened = new TableDefinition("t" + UUID.randomUUID(), table);
    DynamoDbTables.create(CLIENT, opened);
    definition = opened;
    return DynamoDbItemStore.of(client, opened, clock);
  }

  /** What another process would find: nothing of this one's but the table is used again. */
  @Override
  public Optional<ItemStore> reopen() {
    client.close();
    return Optional.of(DynamoDbItemStore.of(CLIENT, Objects.requireNonNull(definition), clock));
  }

  /** A transfer of the opened table's items. */
  ItemTransfer transfer() {
    return DynamoDbItemTransfer.of(client, Objects.requireNonNull(definition), clock);
  }

  @Override
  public ManualClock clock() {
    return clock;
  }

  @Override
  public Leeway leeway() {
    return LEEWAY;
  }

  /** Other engines than the local one are taken to be real. */
  @Override
  public boolean indexesLag() {
    return DynamoDbServer.isOther();
  }

  @Override
  public Medium medium() {
    return new Medium.Fallible(network::fail, network::mend);
  }

  @Override
  public void close() {
    if (definition != null) {
      DynamoDbTables.delete(CLIENT, definition);
    }
    client.close();
    network.close();
  }
}
