package com.reachgig.standalone.transfer.place;

import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.aws.wire.TimeOuts;
import com.reachgig.adapter.dynamodb.DynamoDbItemStore;
import com.reachgig.adapter.dynamodb.DynamoDbItemTransfer;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.standalone.transfer.Export;
import com.reachgig.standalone.transfer.Import;
import com.reachgig.standalone.transfer.Progress;
import com.reachgig.standalone.transfer.TransferFailure;
import com.reachgig.standalone.transfer.archive.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of DynamoDB, or of an engine that speaks its protocol. */
public final class DynamoDbTable implements AutoCloseable {
  private static final String REGION = "AWS_REGION";
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  /** Nobody waits at a gateway: there is time for a table that grows into its load. */
  private static final TimeOuts PATIENT =
      new TimeOuts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(120),
          Duration.ofSeconds(50));

  private final JsonClient client;
  private final TableDefinition definition;
  private final String name;
  private final long roughItems;
  private final InstantSource clock;

  private DynamoDbTable(
      JsonClient client, TableDefinition definition, String name, InstantSource clock) {
    var findings = DynamoDbTables.look(client, definition);
    if (!findings.problems().isEmpty()) {
      throw new TransferFailure(String.join("\n  ", findings.problems()) + " (" + name + ")");
    }
    this.client = client;
    this.definition = definition;
    this.name = name;
    this.roughItems = findings.items();
    this.clock = clock;
  }

  /**
   * Finds the table, and that it is as the marketplace needs it.
   *
   * @param region or null for what the environment says
   * @param endpoint or null for what the environment says, or Amazon's own
   */
  public static DynamoDbTable open(
      String table,
      @Nullable String region,
      @Nullable String endpoint,
      Map<String, String> environment,
      InstantSource clock) {
    var variables = new HashMap<>(environment);
    variables.putIfAbsent(REGION, environment.getOrDefault("AWS_DEFAULT_REGION", ""));
    set(variables, REGION, region);
    set(variables, ENDPOINT, endpoint);
    var client = client(variables, clock);
    var name = "the table " + table + " in " + variables.get(REGION);
    boolean open = false;
    try {
      var found =
          new DynamoDbTable(
              client, new TableDefinition(table, MarketplaceTable.TABLE), name, clock);
      open = true;
      return found;
    } finally {
      if (!open) {
        client.close();
      }
    }
  }

  private static void set(Map<String, String> variables, String key, @Nullable String value) {
    if (value != null) {
      variables.put(key, value);
    }
  }

  private static JsonClient client(Map<String, String> environment, InstantSource clock) {
    try {
      return JsonClient.of(
          Service.DYNAMODB, Settings.fromEnvironment(environment, clock).withTimeOuts(PATIENT));
    } catch (IllegalArgumentException e) {
      throw new TransferFailure(
          "DynamoDB cannot be called: %s. --region and --endpoint say where it is; of credentials,"
                  .formatted(e.getMessage())
              + " `aws configure export-credentials --format env` prints the variables");
    }
  }

  public Content exportTo(Path file, Progress progress) throws IOException {
    return new Export(new Export.Source(name, items(), roughItems), file, clock, progress).run();
  }

  public Import.Result importFrom(Path file, Progress progress) throws IOException {
    return Import.of(file, clock, progress)
        .run(new Import.Target(name, DynamoDbItemStore.of(client, definition, clock), items()));
  }

  private DynamoDbItemTransfer items() {
    return DynamoDbItemTransfer.of(client, definition, clock);
  }

  @Override
  public void close() {
    client.close();
  }
}
