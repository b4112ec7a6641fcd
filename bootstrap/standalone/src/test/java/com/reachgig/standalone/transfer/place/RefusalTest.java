package com.reachgig.standalone.transfer.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.contracts.ManualClock;
import com.reachgig.contracts.item.ContractTable;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.local.DynamoDbServer;
import com.reachgig.ports.queue.Message;
import com.reachgig.standalone.transfer.Progress;
import com.reachgig.standalone.transfer.Stores;
import com.reachgig.standalone.transfer.TransferFailure;
import com.reachgig.standalone.wiring.Queues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be moved is told precisely, and nothing is changed. */
@Timeout(120)
class RefusalTest {
  private static final Progress QUIET = (_, _, _) -> {};

  private final ManualClock clock = new ManualClock();
  @TempDir private Path folder;

  @Test
  void messages_that_wait_are_named_and_not_lost() throws Exception {
    var queue = Queues.ALL.getFirst().name();
    var dead = Queues.ALL.get(1).name();
    try (var database = database()) {
      database.queue(queue).send(List.of(Message.of("1"), Message.of("2")));
      database.queue(dead).send(List.of(Message.of("3")));
    }
    var data = new DataFolder(folder, clock);
    var file = folder.resolve("archive.gz");
    refused(
        () -> data.exportTo(file, false, QUIET),
        "messages wait in queues of the data folder " + folder + ", which are not moved:\n  ",
        queue + ": 2\n",
        dead + ": 1\n");
    assertThat(file).doesNotExist();
    assertThat(data.exportTo(file, true, QUIET).items()).isZero();
    refused(() -> data.importFrom(file, QUIET), "messages wait in queues of the data folder");
  }

  @Test
  void a_folder_without_data_is_told_and_none_is_made() {
    var data = new DataFolder(folder.resolve("none"), clock);
    refused(
        () -> data.exportTo(folder.resolve("archive.gz"), false, QUIET), "there is no data in the");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_that_holds_a_marketplace_is_not_imported_into() throws Exception {
    try (var database = database()) {
      Stores.fill(database.transfer(), Stores.items(3, clock.instant()));
    }
    var data = new DataFolder(folder, clock);
    var file = folder.resolve("archive.gz");
    data.exportTo(file, false, QUIET);
    refused(() -> data.importFrom(file, QUIET), folder + " holds a marketplace");
    assertThat(folder.resolve("import")).doesNotExist();
  }

  @Test
  void a_table_that_is_missing_is_told() {
    refused(() -> table("nowhere", Tables.ENVIRONMENT), "there is no table nowhere (the table");
  }

  @Test
  void a_table_of_another_shape_is_told() {
    var other = Tables.create(ContractTable.TABLE);
    try {
      refused(
          () -> table(other, Tables.ENVIRONMENT),
          "the index byOwner of the table %s has the key (owner HASH, rank RANGE), not (gsi1pk"
              .formatted(other),
          "the index open of the table " + other + " is missing");
    } finally {
      Tables.delete(other);
    }
  }

  @Test
  void what_the_environment_lacks_is_told() {
    refused(() -> table("t", Map.of()), "DynamoDB cannot be called: AWS_REGION must be set");
    refused(
        () -> table("t", Map.of("AWS_REGION", "eu-west-1")),
        "DynamoDB cannot be called: AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY");
  }

  private SqliteDatabase database() {
    return SqliteDatabase.open(
        folder, MarketplaceTable.TABLE, Queues.ALL, SqliteSettings.standard(), clock);
  }

  private void table(String name, Map<String, String> environment) {
    DynamoDbTable.open(name, null, DynamoDbServer.shared().toString(), environment, clock).close();
  }

  private static void refused(ThrowingCallable work, String... parts) {
    assertThatExceptionOfType(TransferFailure.class)
        .isThrownBy(work)
        .satisfies(failure -> assertThat(failure.getMessage()).contains(parts));
  }
}
