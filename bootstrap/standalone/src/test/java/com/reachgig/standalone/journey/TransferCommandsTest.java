package com.reachgig.standalone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.item.Cursor;
import com.reachgig.standalone.transfer.Stores;
import com.reachgig.standalone.transfer.place.Tables;
import com.reachgig.standalone.wiring.Queues;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class TransferCommandsTest {
  private static final int ITEMS = 4_000;
  private static final String ENDPOINT = DynamoDbServer.shared().toString();

  @TempDir Path folder;
  private String table;

  @BeforeEach
  void create() {
    table = Tables.create();
  }

  @AfterEach
  void delete() {
    Tables.delete(table);
  }

  @Test
  void a_move_both_ways_survives_a_kill_of_each_command() throws Exception {
    var file = folder.resolve("there.gz");
    fill(folder.resolve("home"));
    var exported = run("export", file.toString(), "--data", folder.resolve("home").toString());
    assertThat(exported.out()).as(exported.err()).startsWith("exported 4,000 items with hash");
    var content = exported.out().substring(9, exported.out().indexOf(" to "));
    assertThat(exported.err()).contains("exporting", "reading archive", "verifying");

    killWhenStalled(600_000, "import", file);
    assertThat(count()).isGreaterThan(50).isLessThan(ITEMS);
    var other = folder.resolve("other.gz");
    fill(folder.resolve("more"), 10);
    run("export", other.toString(), "--data", folder.resolve("more").toString());
    var refused = onTable("import", other, ENDPOINT);
    assertThat(refused.err()).contains("holds an import of another archive");
    assertThat(refused.exitCode()).isEqualTo(1);
    var imported = onTable("import", file, ENDPOINT);
    assertThat(imported.out()).as(imported.err()).contains(content, "imported and verified");

    var back = folder.resolve("back.gz");
    killWhenStalled(1_300_000, "export", back);
    assertThat(folder.resolve("back.gz.part")).isNotEmptyFile();
    assertThat(back).doesNotExist();
    var again = onTable("export", back, ENDPOINT);
    assertThat(again.out()).as(again.err()).startsWith("exported " + content);
    var returned = folder.resolve("returned").toString();
    assertThat(run("import", back.toString(), "--data", returned).out()).contains(content);
  }

  @Test
  void what_is_asked_wrongly_is_told_in_one_line() throws Exception {
    var file = folder.resolve("archive.gz").toString();
    var both = run("export", file, "--data", folder.toString(), "--table", table);
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).isEqualTo("reachgig: name a folder or a table, not both\n");
    var region = run("import", file, "--region", "eu-west-1");
    assertThat(region.exitCode()).isEqualTo(2);
    assertThat(region.err()).isEqualTo("reachgig: --region and --endpoint go with --table\n");
    var nothing = run("import", file, "--table", table);
    assertThat(nothing.exitCode()).isEqualTo(1);
    assertThat(nothing.err()).startsWith("reachgig: DynamoDB cannot be called").hasLineCount(1);
    var unreachable = onTable("export", Path.of(file), "http://127.0.0.1:1");
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.err()).startsWith("reachgig: UNAVAILABLE").hasLineCount(1);
  }

  /** Also that the commands cost a start of the server nothing. */
  @Test
  void a_server_keeps_its_folder_to_itself_and_loads_nothing_of_a_move() throws Exception {
    var log = folder.resolve("classes.log");
    var data = folder.resolve("data").toString();
    var command =
        Programs.command("serve", "--port", "0", "--log-format", "json", "--data", data)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    var server = command.start();
    try {
      var err = new BufferedReader(new InputStreamReader(server.getErrorStream(), UTF_8));
      while (!err.readLine().startsWith("  stop ")) {
        // starting
      }
      var file = folder.resolve("archive.gz");
      var refused = run("export", file.toString(), "--data", data);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("another process uses the data folder").hasLineCount(1);
    } finally {
      server.destroy();
      server.waitFor();
    }
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("com.reachgig.standalone.wiring.Server "))
        .noneMatch(line -> line.contains(".transfer.") || line.contains("com.reachgig.adapter.aws"))
        .noneMatch(line -> line.contains(".dynamodb.") || line.contains("picocli"));
  }

  private void killWhenStalled(long bytes, String name, Path file) throws Exception {
    try (var network = new StallingNetwork(DynamoDbServer.shared(), bytes)) {
      var command = Programs.command(arguments(name, file, network.endpoint()));
      command.environment().putAll(Tables.ENVIRONMENT);
      var process = command.inheritIO().start();
      network.awaitStall();
      process.destroyForcibly().waitFor();
    }
  }

  private Programs.Ended onTable(String name, Path file, String endpoint) throws Exception {
    return Programs.run(Tables.ENVIRONMENT, "", arguments(name, file, endpoint));
  }

  private String[] arguments(String name, Path file, String endpoint) {
    return List.of(name, file.toString(), "--table", table, "--endpoint", endpoint)
        .toArray(String[]::new);
  }

  private static Programs.Ended run(String... arguments) throws Exception {
    return Programs.run("", arguments);
  }

  private long count() {
    var all = new ArrayList<>();
    var items = Tables.items(table, InstantSource.system());
    @Nullable Cursor next = null;
    do {
      var page = items.read(1_000, next);
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all.size();
  }

  private static void fill(Path data) {
    fill(data, ITEMS);
  }

  private static void fill(Path data, int items) {
    try (var database =
        SqliteDatabase.open(
            data,
            MarketplaceTable.TABLE,
            Queues.ALL,
            SqliteSettings.standard(),
            InstantSource.system())) {
      Stores.fill(database.transfer(), Stores.items(items, Instant.now()));
    }
  }
}
