package com.reachgig.stories;

import com.reachgig.adapter.aws.wire.Credentials;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.dynamodb.DynamoDbTables;
import com.reachgig.adapter.dynamodb.TableDefinition;
import com.reachgig.adapter.lambda.local.LocalGateway;
import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.PayloadForm;
import com.reachgig.adapter.lambda.local.RuntimeClientProcess;
import com.reachgig.aws.api.Main;
import com.reachgig.aws.platform.Table;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.domain.platform.Functions;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.local.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function that answers requests, under AWS's own runtime client in a process of its own,
 * behind an HTTP API, on a table of DynamoDB.
 */
final class ManagedFunctions implements Platform {
  private static final String CREDENTIAL = "stories";
  private static final String REGION = "eu-central-1";

  private final LocalRuntimeApi runtime = LocalRuntimeApi.start();
  private final KeySecret secret = KeySecret.start();
  private final LocalGateway gateway;
  private final RuntimeClientProcess process;
  private final Reactions reactions;

  private ManagedFunctions(Path folder) throws IOException {
    var settings =
        Settings.at(DynamoDbServer.shared(), Credentials.of(CREDENTIAL, CREDENTIAL))
            .withRegion(REGION);
    var table = new TableDefinition("stories", MarketplaceTable.TABLE);
    try (var client = JsonClient.of(Service.DYNAMODB, settings)) {
      DynamoDbTables.create(client, table);
    }
    reactions = new Reactions(Table.named(table.name(), settings).items());
    process =
        RuntimeClientProcess.start(
            folder, runtime, Main.class.getName(), environment(table.name()), List.of());
    gateway = LocalGateway.start(PayloadForm.HTTP_API, runtime::invoke);
  }

  static ManagedFunctions start(Path folder) throws IOException {
    return new ManagedFunctions(Files.createDirectories(folder));
  }

  private Map<String, String> environment(String table) {
    return Map.of(
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        CREDENTIAL,
        "AWS_SECRET_ACCESS_KEY",
        CREDENTIAL,
        "AWS_ENDPOINT_URL_DYNAMODB",
        DynamoDbServer.shared().toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER",
        secret.endpoint().toString(),
        "REACHGIG_FUNCTION",
        Functions.API,
        "REACHGIG_TABLE",
        table,
        "REACHGIG_KEYS_SECRET",
        "keys",
        "REACHGIG_METRICS_NAMESPACE",
        "Stories",
        "REACHGIG_CORS_ORIGINS",
        Stories.ORIGIN);
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + gateway.address().getPort();
  }

  @Override
  public String mail(String address, String subject) throws Exception {
    return Patience.get(
        "a mail to " + address + " about " + subject, () -> newest(address, subject));
  }

  private Optional<String> newest(String address, String subject) throws IOException {
    return reactions.all().reversed().stream()
        .filter(mail -> mail.to().equals(address) && mail.subject().startsWith(subject))
        .map(mail -> mail.text())
        .findFirst();
  }

  @Override
  public void close() {
    gateway.close();
    process.close();
    runtime.close();
    secret.close();
  }
}
