package com.reachgig.standalone.transfer.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.contracts.ManualClock;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Query;
import com.reachgig.standalone.transfer.Import;
import com.reachgig.standalone.transfer.Progress;
import com.reachgig.standalone.transfer.Stores;
import com.reachgig.standalone.transfer.archive.Content;
import com.reachgig.standalone.wiring.Queues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From SQLite on the disk to DynamoDB and the other way. */
@Timeout(180)
class PlacesTest {
  private static final Progress QUIET = (_, _, _) -> {};

  private final ManualClock clock = new ManualClock();
  private final List<Item> items = Stores.items(1_300, clock.instant());
  private String table;
  @TempDir private Path folder;

  @BeforeEach
  void create() {
    table = Tables.create();
  }

  @AfterEach
  void delete() {
    Tables.delete(table);
  }

  @Test
  void a_marketplace_goes_from_a_folder_to_a_table_and_back() throws Exception {
    var home = folder.resolve("home");
    try (var database = open(home)) {
      Stores.fill(database.transfer(), items);
    }
    var there = folder.resolve("there.gz");
    var exported = new DataFolder(home, clock).exportTo(there, false, QUIET);
    assertThat(intoTable(there)).isEqualTo(new Import.Result(exported, 0, false));
    assertThat(all(Tables.items(table, clock))).containsAll(items);

    var back = folder.resolve("back.gz");
    assertThat(fromTable(back)).isEqualTo(exported);
    var other = new DataFolder(folder.resolve("other"), clock);
    assertThat(other.importFrom(back, QUIET)).isEqualTo(new Import.Result(exported, 0, false));
    assertThat(other.importFrom(back, QUIET).before()).isTrue();
    try (var database = open(folder.resolve("other"))) {
      assertThat(all(database.transfer())).containsAll(items);
      assertThat(database.items().query(Query.index("byOwner", "OWNER#3", 1_000)).items())
          .hasSize(260);
      assertThat(database.damages()).isEmpty();
    }
    assertThat(folder.resolve("other/import")).doesNotExist();
    assertThat(other.exportTo(folder.resolve("again.gz"), false, QUIET)).isEqualTo(exported);
  }

  @Test
  void a_marketplace_goes_from_a_table_to_a_folder() throws Exception {
    Stores.fill(Tables.items(table, clock), items);
    var file = folder.resolve("archive.gz");
    var exported = fromTable(file);
    assertThat(exported.items()).isEqualTo(items.size());
    new DataFolder(folder.resolve("data"), clock).importFrom(file, QUIET);
    try (var database = open(folder.resolve("data"))) {
      items.forEach(item -> assertThat(database.items().get(item.key())).contains(item));
    }
  }

  private Content fromTable(Path file) throws Exception {
    try (var opened = table()) {
      return opened.exportTo(file, QUIET);
    }
  }

  private Import.Result intoTable(Path file) throws Exception {
    try (var opened = table()) {
      return opened.importFrom(file, QUIET);
    }
  }

  private DynamoDbTable table() {
    return DynamoDbTable.open(
        table, null, DynamoDbServer.shared().toString(), Tables.ENVIRONMENT, clock);
  }

  private SqliteDatabase open(Path data) {
    return SqliteDatabase.open(
        data, MarketplaceTable.TABLE, Queues.ALL, SqliteSettings.standard(), clock);
  }

  private static List<Item> all(ItemTransfer transfer) {
    var all = new ArrayList<Item>();
    var page = transfer.read(1_000, null);
    all.addAll(page.items());
    while (page.next() != null) {
      page = transfer.read(1_000, page.next());
      all.addAll(page.items());
    }
    return all;
  }
}
