package com.reachgig.standalone.transfer;

import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.standalone.transfer.archive.Content;
import com.reachgig.standalone.transfer.archive.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Writes all items of a store into an archive. The archive appears once it is whole, was read again
 * and is what a second walk through the store finds; until then it is beside, as {@code .part}, and
 * the same export goes on with it.
 */
public final class Export {
  private final Source source;
  private final Path file;
  private final InstantSource clock;
  private final Progress progress;

  public Export(Source source, Path file, InstantSource clock, Progress progress) {
    this.source = source;
    this.file = file;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What is exported.
   *
   * @param name tells it from other stores
   * @param roughItems how many items there are, for the progress; 0 if nobody knows
   */
  public record Source(String name, ItemTransfer items, long roughItems) {}

  /** Begins or goes on, and returns what the archive holds. */
  public Content run() throws IOException {
    if (Files.exists(file)) {
      throw new TransferFailure(file + " is there already: name another file, or remove it");
    }
    var part = PartialArchive.beside(file);
    try (var archive = PartialArchive.open(part, new Header(source.name(), clock.instant()))) {
      while (!archive.walked()) {
        archive.add(Walk.page(source.items(), archive.next()));
        tell("exporting", archive.items());
      }
      var whole = archive.complete(progress);
      verify(whole, archive);
      archive.publish(file);
      return whole.content();
    }
  }

  private void verify(Archive whole, PartialArchive archive) throws IOException {
    var found = Walk.tally(source.items(), items -> tell("verifying", items));
    var now = clock.instant();
    if (!found.after(now).equals(whole.tally().after(now))) {
      archive.discard();
      throw new TransferFailure(
          ("%s was written to while it was exported (%s, then %s), so the archive was dropped:"
                  + " stop what writes to it, and export again")
              .formatted(source.name(), whole.tally().after(now), found.after(now)));
    }
  }

  private void tell(String what, long items) {
    long all = source.roughItems();
    progress.at(what, items, all == 0 ? Double.NaN : Math.min(1, (double) items / all));
  }
}
