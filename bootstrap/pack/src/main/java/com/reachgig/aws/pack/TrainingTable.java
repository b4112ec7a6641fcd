package com.reachgig.aws.pack;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.security.Argon2idHasher;
import com.reachgig.adapter.security.TimeOrderedIds;
import com.reachgig.aws.platform.Table;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.account.CreateAccount;
import com.reachgig.domain.session.Role;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;

/**
 * A table with one member in it.
 *
 * @param endpoint of the engine
 */
record TrainingTable(URI endpoint, String name) {
  static final String EMAIL = "ada@example.org";
  static final String PASSWORD = "correct horse battery";
  static final String REGION = "eu-central-1";

  /** Both of its parts; an engine may keep tables apart by it, and by region. */
  static final String CREDENTIAL = "training";

  static TrainingTable create(URI endpoint) {
    var table = new TrainingTable(endpoint, "training-" + UUID.randomUUID());
    var definition = new TableDefinition(table.name, MarketplaceTable.TABLE);
    try (var client = JsonClient.of(Service.DYNAMODB, table.settings())) {
      DynamoDbTables.create(client, definition);
    }
    table.join();
    return table;
  }

  private void join() {
    var clock = InstantSource.system();
    var items = Table.named(name, settings()).items();
    var ids = new TimeOrderedIds(clock);
    CreateAccount.on(items, new Argon2idHasher(1), ids::get, clock)
        .create(EMAIL, PASSWORD, Role.MEMBER);
  }

  private Settings settings() {
    return Settings.at(endpoint, Credentials.of(CREDENTIAL, CREDENTIAL)).withRegion(REGION);
  }
}
