package com.reachgig.standalone.transfer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Page;
import com.reachgig.standalone.transfer.archive.ArchiveReader;
import com.reachgig.standalone.transfer.archive.ArchiveWriter;
import com.reachgig.standalone.transfer.archive.DamagedArchive;
import com.reachgig.standalone.transfer.archive.Header;
import com.reachgig.standalone.transfer.archive.Tally;
import com.reachgig.standalone.wiring.OwnerOnly;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An archive that is being written, under another name until it is whole and verified. One process
 * at a time writes it. After an interruption it is continued behind the last page that is whole.
 */
final class PartialArchive implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private Tally tally = new Tally();
  private @Nullable Cursor next;
  private boolean ended;
  private boolean walked;

  private PartialArchive(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  static PartialArchive open(Path path, Header header) throws IOException {
    var channel = FileChannel.open(path, Set.of(CREATE, READ, WRITE), OwnerOnly.MODE);
    var archive = new PartialArchive(path, channel);
    boolean open = false;
    try {
      archive.lock();
      archive.resume(header);
      open = true;
      return archive;
    } finally {
      if (!open) {
        channel.close();
      }
    }
  }

  private void lock() throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException _) {
      // this process has it
    }
    throw new TransferFailure("another export is writing " + path);
  }

  private void resume(Header header) throws IOException {
    ArchiveReader reader;
    try {
      reader = new ArchiveReader(content());
    } catch (DamagedArchive.Cut _) {
      channel.truncate(0);
      writer().begin(header);
      channel.force(true);
      return;
    } catch (DamagedArchive e) {
      throw new TransferFailure(
          path + " is in the way, and is no interrupted export: " + e.getMessage());
    }
    if (!reader.header().source().equals(header.source())) {
      throw new TransferFailure(
          "%s is an interrupted export of %s: finish that, or remove the file"
              .formatted(path, reader.header().source()));
    }
    readWhole(reader);
    channel.truncate(reader.offset());
    channel.position(reader.offset());
  }

  private void readWhole(ArchiveReader reader) throws IOException {
    tally = reader.tally();
    try {
      for (var page = reader.page(); page != null; page = reader.page()) {
        next = page.next();
        walked = next == null;
      }
    } catch (DamagedArchive _) {
      // what the interruption left of the next page
    }
    ended = reader.last() != null;
  }

  private InputStream content() throws IOException {
    channel.position(0);
    return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
  }

  private ArchiveWriter writer() {
    return new ArchiveWriter(Channels.newOutputStream(channel), tally);
  }

  /** How many items it holds. */
  long items() {
    return tally.items();
  }

  /** Where to go on in the source; null at its beginning. */
  @Nullable Cursor next() {
    return next;
  }

  /** Whether all pages are there. */
  boolean walked() {
    return walked;
  }

  void add(Page page) throws IOException {
    writer().add(page);
    next = page.next();
    walked = next == null;
    ended = walked;
  }

  /** Puts all of it on the medium, and reads it again. */
  Archive complete(Progress progress) throws IOException {
    if (!ended) {
      writer().end();
      ended = true;
    }
    channel.force(true);
    return Archive.read(path, content(), channel.size(), progress);
  }

  void publish(Path target) throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(target.toAbsolutePath().getParent(), READ)) {
      folder.force(true);
    }
  }

  void discard() throws IOException {
    Files.delete(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
