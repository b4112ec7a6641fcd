package com.reachgig.standalone.transfer;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Limits;
import com.reachgig.standalone.transfer.archive.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Loads an archive into an empty store, and reads all of it back. A marker in the store tells what
 * is being loaded and how far that is, so an interrupted import goes on.
 */
public final class Import {
  private final Archive archive;
  private final InstantSource clock;
  private final Progress progress;

  private Import(Archive archive, InstantSource clock, Progress progress) {
    this.archive = archive;
    this.clock = clock;
    this.progress = progress;
  }

  /** Reads the whole archive, and refuses one that is not as it was written. */
  public static Import of(Path file, InstantSource clock, Progress progress) throws IOException {
    return new Import(Archive.read(file, progress), clock, progress);
  }

  /**
   * What is loaded.
   *
   * @param name as operators name it
   */
  public record Target(String name, ItemStore store, ItemTransfer items) {}

  /**
   * What was loaded.
   *
   * @param expired how many of the archive's items are not in the target since they had expired
   * @param before whether it had been done before
   */
  public record Result(Content archive, long expired, boolean before) {}

  /** Whether the target holds all of this archive; fails if it may not be loaded with it. */
  public boolean isDoneIn(Target target) {
    var marker = Marker.in(target.store());
    if (marker.isEmpty()) {
      if (!Walk.isEmpty(target.items())) {
        throw new TransferFailure(
            target.name() + " holds a marketplace: import into an empty place");
      }
      return false;
    }
    if (!marker.get().archive().equals(archive.content())) {
      throw new TransferFailure(
          ("%s holds an import of another archive (%s, this one: %s): finish that one, or import"
                  + " into an empty place")
              .formatted(target.name(), marker.get().archive(), archive.content()));
    }
    return marker.get().doneAt() != null;
  }

  /** Begins or goes on; does nothing where it was done before. */
  public Result run(Target target) throws IOException {
    boolean before = isDoneIn(target);
    if (!before) {
      load(target, Marker.in(target.store()).map(Marker::pages).orElse(0L));
      verify(target);
    }
    return result(before);
  }

  /** What is in a target that holds all of this archive. */
  public Result result(boolean before) {
    long lasting = archive.tally().after(clock.instant()).items();
    return new Result(archive.content(), archive.content().items() - lasting, before);
  }

  private void load(Target target, long done) throws IOException {
    mark(target, done);
    archive.forEachPage(
        (number, page) -> {
          if (number >= done) {
            put(target, page.items());
            mark(target, number + 1);
          }
          double part = (double) (number + 1) / archive.pages();
          progress.at("importing", Math.round(part * archive.content().items()), part);
        });
  }

  private void mark(Target target, long pages) {
    new Marker(archive.content(), pages, null).putInto(target.items());
  }

  private void put(Target target, List<Item> items) {
    var now = clock.instant();
    var lasting = items.stream().filter(item -> !item.expired(now)).toList();
    for (int from = 0; from < lasting.size(); from += Limits.PUT_ITEMS) {
      int to = Math.min(lasting.size(), from + Limits.PUT_ITEMS);
      target.items().put(lasting.subList(from, to));
    }
  }

  private void verify(Target target) {
    long all = archive.content().items();
    var found =
        Walk.tally(
            target.items(),
            items -> progress.at("verifying", items, Math.min(1, (double) items / all)));
    var now = clock.instant();
    var expected = archive.tally().after(now);
    if (!found.after(now).equals(expected)) {
      mark(target, 0);
      throw new TransferFailure(
          ("%s holds %s instead of %s: something else writes to it. Stop that, and import again:"
                  + " what is missing is loaded; what is too much must go first")
              .formatted(target.name(), found.after(now), expected));
    }
    new Marker(archive.content(), archive.pages(), now).putInto(target.items());
  }
}
