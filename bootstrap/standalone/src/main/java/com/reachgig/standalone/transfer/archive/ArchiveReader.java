package com.reachgig.standalone.transfer.archive;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an archive page by page, and adds up what it reads. */
public final class ArchiveReader {
  private final InputStream in;
  private final Tally tally = new Tally();
  private final Header header;
  private @Nullable Content last;
  private long offset;

  /**
   * Reads the beginning.
   *
   * @param in buffered; stays open
   * @throws DamagedArchive if it is no archive, or one of a newer release
   */
  public ArchiveReader(InputStream in) throws IOException {
    this.in = in;
    var lines = member();
    if (lines.size() != 1
        || !(LineReader.read(lines.getFirst()) instanceof Line.First(var first))) {
      throw new DamagedArchive("it is no archive of ReachGig");
    }
    if (first.format() != Header.FORMAT) {
      throw new DamagedArchive(
          "it was written by a newer release (format %d, this one knows %d)"
              .formatted(first.format(), Header.FORMAT));
    }
    this.header = first;
  }

  public Header header() {
    return header;
  }

  /** The items that were read. */
  public Tally tally() {
    return tally;
  }

  /** How many bytes of the file the pages took that were read. */
  public long offset() {
    return offset;
  }

  /** What the archive says that all its items must be, once its end was read. */
  public @Nullable Content last() {
    return last;
  }

  /**
   * The next page, or null behind the last.
   *
   * @throws DamagedArchive.Cut if the end of the file is missing
   */
  public @Nullable ArchivePage page() throws IOException {
    var items = new ArrayList<Item>();
    Cursor next = null;
    for (byte[] bytes : member()) {
      var line = LineReader.read(bytes);
      if (next != null) {
        throw new DamagedArchive("it is damaged: a line behind a page");
      }
      switch (line) {
        case Line.OfItem(Item item) -> items.add(counted(item, bytes));
        case Line.Next(Cursor cursor) -> next = cursor;
        case Line.Last(Content content) when items.isEmpty() -> {
          last = content;
          requireEnd();
          return null;
        }
        default -> throw new DamagedArchive("it is damaged: a line where none may be");
      }
    }
    return new ArchivePage(items, next);
  }

  private Item counted(Item item, byte[] bytes) throws DamagedArchive {
    if (!Arrays.equals(bytes, ItemLine.of(item))) {
      throw new DamagedArchive("the line of " + item.key() + " is not as this release writes it");
    }
    tally.add(bytes, item.expiresAt());
    return item;
  }

  private void requireEnd() throws IOException {
    if (in.read() >= 0) {
      throw new DamagedArchive("something follows its end");
    }
  }

  private List<byte[]> member() throws IOException {
    var member = Member.read(in);
    if (member == null) {
      throw new DamagedArchive.Cut("its end is missing");
    }
    offset += member.size();
    var lines = new ArrayList<byte[]>();
    byte[] content = member.content();
    int from = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        lines.add(Arrays.copyOfRange(content, from, i));
        from = i + 1;
      }
    }
    if (from != content.length) {
      throw new DamagedArchive("it is damaged: a line without end");
    }
    return lines;
  }
}
