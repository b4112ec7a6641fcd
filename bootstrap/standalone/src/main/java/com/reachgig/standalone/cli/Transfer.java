package com.reachgig.standalone.cli;

import com.reachgig.standalone.transfer.Import;
import com.reachgig.standalone.transfer.Progress;
import com.reachgig.standalone.transfer.TransferFailure;
import com.reachgig.standalone.transfer.archive.Content;
import com.reachgig.standalone.transfer.place.DataFolder;
import com.reachgig.standalone.transfer.place.DynamoDbTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One move of a marketplace.
 *
 * @param table a table's name, or null if the data folder is meant
 */
record Transfer(
    Path data,
    @Nullable String table,
    @Nullable String region,
    @Nullable String endpoint,
    Path file,
    boolean withoutMessages) {
  private static final InstantSource CLOCK = InstantSource.system();

  private static final String LEFT_BEHIND =
      """
      Not in it: keys that sign access tokens and cursors (members stay logged in, as their
      refresh tokens are in it), mails that were not sent, messages in queues.""";

  int export() {
    var content = told(this::exported);
    System.out.printf("exported %s to %s%n%s%n", content, file, LEFT_BEHIND);
    return ExitCodes.OK;
  }

  int importing() {
    var result = told(this::imported);
    var done = result.before() ? "had been imported before" : "imported and verified";
    var expired = result.expired();
    System.out.printf(
        "%s from %s %s%s%n",
        result.archive(), file, done, expired == 0 ? "" : "; %,d have expired".formatted(expired));
    return ExitCodes.OK;
  }

  private Content exported(Progress progress) throws IOException {
    if (table == null) {
      return new DataFolder(data, CLOCK).exportTo(file, withoutMessages, progress);
    }
    try (var opened = open(table)) {
      return opened.exportTo(file, progress);
    }
  }

  private Import.Result imported(Progress progress) throws IOException {
    if (table == null) {
      return new DataFolder(data, CLOCK).importFrom(file, progress);
    }
    try (var opened = open(table)) {
      return opened.importFrom(file, progress);
    }
  }

  private DynamoDbTable open(String name) {
    return DynamoDbTable.open(name, region, endpoint, System.getenv(), CLOCK);
  }

  /** What is moved, and how that is told of. */
  private interface Work<T> {
    T run(Progress progress) throws IOException;
  }

  private static <T> T told(Work<T> work) {
    var progress = new ProgressLines(System.err, isTerminal(), CLOCK);
    try {
      return work.run(progress);
    } catch (TransferFailure | IOException e) {
      progress.close();
      throw CommandFailure.failed(
          e instanceof TransferFailure ? String.valueOf(e.getMessage()) : e.toString());
    } finally {
      progress.close();
    }
  }

  /** {@code System.console} may be null, whatever the JDK's version promises. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
