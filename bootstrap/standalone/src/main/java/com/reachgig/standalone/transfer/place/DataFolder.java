package com.reachgig.standalone.transfer.place;

import com.reachgig.adapter.sqlite.SqliteDatabase;
import com.reachgig.adapter.sqlite.SqliteSettings;
import com.reachgig.domain.MarketplaceTable;
import com.reachgig.standalone.transfer.Export;
import com.reachgig.standalone.transfer.Import;
import com.reachgig.standalone.transfer.Progress;
import com.reachgig.standalone.transfer.TransferFailure;
import com.reachgig.standalone.transfer.archive.Content;
import com.reachgig.standalone.wiring.Queues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * The data folder of a server on one machine. An import goes into a folder of its own in it, whose
 * data takes the place of the folder's once all is verified: no server ever sees half of it.
 */
public record DataFolder(Path folder, InstantSource clock) {
  private static final String STAGING = "import";
  private static final String REMEDY =
      "Run the server until they are gone. Dead letters stay until they are looked at; with"
          + " --without-messages all of these are left behind.";

  /** Exports all of it. Messages in queues are no part of that, so there should be none. */
  public Content exportTo(Path file, boolean withoutMessages, Progress progress)
      throws IOException {
    if (!holdsData()) {
      throw new TransferFailure("there is no data in " + name());
    }
    try (var database = open(folder)) {
      if (!withoutMessages) {
        requireNoMessages(database);
      }
      var source = new Export.Source(name(), database.transfer(), database.itemCount());
      return new Export(source, file, clock, progress).run();
    }
  }

  /** Imports into it, unless it holds a marketplace. */
  public Import.Result importFrom(Path file, Progress progress) throws IOException {
    var archive = Import.of(file, clock, progress);
    if (holdsData() && isDone(archive)) {
      removeStaging();
      return archive.result(true);
    }
    var staging = folder.resolve(STAGING);
    Import.Result result;
    try (var database = open(staging)) {
      result = archive.run(target("the folder " + staging, database));
    }
    SqliteDatabase.restore(staging.resolve(SqliteDatabase.FILE), folder, false);
    removeStaging();
    return result;
  }

  private boolean isDone(Import archive) {
    try (var database = open(folder)) {
      requireNoMessages(database);
      return archive.isDoneIn(target(name(), database));
    }
  }

  private static Import.Target target(String name, SqliteDatabase database) {
    return new Import.Target(name, database.items(), database.transfer());
  }

  private SqliteDatabase open(Path where) {
    return SqliteDatabase.open(
        where,
        MarketplaceTable.TABLE,
        Queues.ALL,
        SqliteSettings.standard().withoutCaches(),
        clock);
  }

  private boolean holdsData() {
    return Files.exists(folder.resolve(SqliteDatabase.FILE));
  }

  private String name() {
    return "the data folder " + folder.toAbsolutePath().normalize();
  }

  private void requireNoMessages(SqliteDatabase database) {
    var messages = database.messageCounts();
    if (!messages.isEmpty()) {
      throw new TransferFailure(
          messages.entrySet().stream()
              .map(each -> "  %s: %,d".formatted(each.getKey(), each.getValue()))
              .collect(
                  Collectors.joining(
                      "\n",
                      "messages wait in queues of " + name() + ", which are not moved:\n",
                      "\n" + REMEDY)));
    }
  }

  private void removeStaging() throws IOException {
    var staging = folder.resolve(STAGING);
    if (Files.notExists(staging)) {
      return;
    }
    try (var files = Files.walk(staging)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
