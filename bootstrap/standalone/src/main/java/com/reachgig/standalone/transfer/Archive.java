package com.reachgig.standalone.transfer;

import com.reachgig.domain.MarketplaceTable;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.item.Requests;
import com.reachgig.standalone.transfer.archive.ArchivePage;
import com.reachgig.standalone.transfer.archive.ArchiveReader;
import com.reachgig.standalone.transfer.archive.Content;
import com.reachgig.standalone.transfer.archive.DamagedArchive;
import com.reachgig.standalone.transfer.archive.Tally;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive that was read as a whole and is whole: its items are those that it says, and each may
 * be stored.
 *
 * @param pages how many there are
 */
record Archive(Path path, Tally tally, long pages) {

  /** Takes a page of an archive, whose number counts from 0. */
  @FunctionalInterface
  interface PageConsumer {
    void take(long number, ArchivePage page) throws IOException;
  }

  static Archive read(Path path, Progress progress) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new TransferFailure("there is no archive at " + path);
    }
    try (var in = open(path)) {
      return read(path, in, Files.size(path), progress);
    }
  }

  static Archive read(Path path, InputStream in, long size, Progress progress) throws IOException {
    try {
      var reader = new ArchiveReader(in);
      long pages = 0;
      for (var page = reader.page(); page != null; page = reader.page()) {
        requireStorable(page);
        pages++;
        progress.at("reading archive", reader.tally().items(), (double) reader.offset() / size);
      }
      requireEqual(reader.last(), reader.tally().all());
      return new Archive(path, reader.tally(), pages);
    } catch (DamagedArchive e) {
      throw new TransferFailure(path + " cannot be used: " + e.getMessage());
    }
  }

  private static void requireEqual(@Nullable Content said, Content found) throws DamagedArchive {
    if (!found.equals(said)) {
      throw new DamagedArchive("it says that it holds %s, and holds %s".formatted(said, found));
    }
  }

  private static void requireStorable(ArchivePage page) throws DamagedArchive {
    for (var item : page.items()) {
      try {
        Requests.requirePut(MarketplaceTable.TABLE, List.of(item));
      } catch (PortException | IllegalArgumentException e) {
        throw new DamagedArchive("%s cannot be stored: %s".formatted(item.key(), e.getMessage()));
      }
    }
  }

  Content content() {
    return tally.all();
  }

  /** Reads the pages again. */
  void forEachPage(PageConsumer consumer) throws IOException {
    try (var in = open(path)) {
      var reader = new ArchiveReader(in);
      long number = 0;
      for (var page = reader.page(); page != null; page = reader.page()) {
        consumer.take(number++, page);
      }
    }
  }

  private static InputStream open(Path path) throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }
}
