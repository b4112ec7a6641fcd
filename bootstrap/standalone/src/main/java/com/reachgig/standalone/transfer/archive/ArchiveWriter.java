package com.reachgig.standalone.transfer.archive;

import com.reachgig.ports.item.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes an archive page by page, each with one write, and adds up what it writes. */
public final class ArchiveWriter {
  private final OutputStream out;
  private final Tally tally;

  /**
   * A writer that goes on behind what was written.
   *
   * @param out stays open
   * @param tally of what was written
   */
  public ArchiveWriter(OutputStream out, Tally tally) {
    this.out = out;
    this.tally = tally;
  }

  public void begin(Header header) throws IOException {
    var lines = new Lines();
    lines.add(new Line.First(header).bytes());
    out.write(lines.packed());
  }

  /** Adds a page, and after the last one the end. */
  public void add(Page page) throws IOException {
    var lines = new Lines();
    for (var item : page.items()) {
      byte[] line = ItemLine.of(item);
      lines.add(line);
      tally.add(line, item.expiresAt());
    }
    var next = page.next();
    if (next != null) {
      lines.add(new Line.Next(next).bytes());
    }
    out.write(lines.packed());
    if (next == null) {
      end();
    }
  }

  /** Adds the end; needed only where an interruption came between the last page and it. */
  public void end() throws IOException {
    var lines = new Lines();
    lines.add(new Line.Last(tally.all()).bytes());
    out.write(lines.packed());
  }

  /** Lines of one member. */
  private static final class Lines {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);

    void add(byte[] line) {
      bytes.writeBytes(line);
      bytes.write('\n');
    }

    byte[] packed() {
      try {
        return Member.pack(bytes.toByteArray());
      } catch (IOException e) {
        throw new UncheckedIOException(e); // nothing is written but memory
      }
    }
  }
}
