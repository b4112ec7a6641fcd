package com.reachgig.standalone.transfer.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.value.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ArchiveFormatTest {
  private static final Header HEADER = new Header("a shop", Instant.parse("2026-05-01T12:00:00Z"));
  private static final Item A = item("a");
  private static final Item B = item("b");
  private static final Item C = item("c");

  @Test
  void pages_come_back_with_where_they_ended() throws Exception {
    var reader = new ArchiveReader(new ByteArrayInputStream(archive()));
    assertThat(reader.header()).isEqualTo(HEADER);
    assertThat(reader.page()).isEqualTo(new ArchivePage(List.of(A, B), new Cursor("x")));
    assertThat(reader.page()).isEqualTo(new ArchivePage(List.of(), new Cursor("y")));
    assertThat(reader.page()).isEqualTo(new ArchivePage(List.of(C), null));
    assertThat(reader.page()).isNull();
    assertThat(reader.last()).isEqualTo(reader.tally().all());
    assertThat(reader.offset()).isEqualTo(archive().length);
  }

  @Test
  void any_gzip_reads_its_lines() throws Exception {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(archive()))) {
      var lines = new String(gzip.readAllBytes(), UTF_8).lines().toList();
      assertThat(lines).hasSize(7);
      assertThat(lines.getFirst()).startsWith("{\"reachgigArchive\":1,\"source\":\"a shop\"");
      assertThat(lines.getLast()).startsWith("{\"items\":3,\"hash\":\"");
    }
  }

  @Test
  void wherever_it_is_cut_its_end_is_missed() throws Exception {
    byte[] whole = archive();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(DamagedArchive.Cut.class).isThrownBy(() -> read(cut));
    }
  }

  @Test
  void whichever_bit_changes_it_is_noticed_or_means_the_same() throws Exception {
    byte[] whole = archive();
    var pages = read(whole);
    int unused = 0;
    for (int bit = 0; bit < Byte.SIZE * whole.length; bit++) {
      byte[] changed = whole.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      try {
        assertThat(read(changed)).as("bit " + bit).isEqualTo(pages);
        unused++;
      } catch (DamagedArchive _) {
        // noticed
      }
    }
    assertThat(unused).as("bits that fill the last byte of each part").isLessThan(5 * Byte.SIZE);
  }

  @Test
  void what_follows_the_end_is_refused() throws Exception {
    byte[] more = Arrays.copyOf(archive(), archive().length + 1);
    assertThatExceptionOfType(DamagedArchive.class)
        .isThrownBy(() -> read(more))
        .withMessage("something follows its end");
  }

  @Test
  void the_archive_of_a_newer_release_is_told_as_such() throws Exception {
    var bytes = new ByteArrayOutputStream();
    new ArchiveWriter(bytes, new Tally()).begin(new Header(2, "a shop", HEADER.begun()));
    assertThatExceptionOfType(DamagedArchive.class)
        .isThrownBy(() -> read(bytes.toByteArray()))
        .withMessage("it was written by a newer release (format 2, this one knows 1)");
  }

  @Test
  void a_file_of_another_kind_is_told_as_such() {
    for (var other : List.of("SQLite format 3\0 and so on", "{\"reachgigArchive\":1}", "x")) {
      assertThatExceptionOfType(DamagedArchive.class)
          .isThrownBy(() -> read(other.getBytes(UTF_8)))
          .withMessageStartingWith("it is no archive of ReachGig");
    }
  }

  private static byte[] archive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = new ArchiveWriter(bytes, new Tally());
    writer.begin(HEADER);
    writer.add(new Page(List.of(A, B), new Cursor("x")));
    writer.add(new Page(List.of(), new Cursor("y")));
    writer.add(new Page(List.of(C), null));
    return bytes.toByteArray();
  }

  private static List<ArchivePage> read(byte[] archive) throws IOException {
    var pages = new ArrayList<ArchivePage>();
    var reader = new ArchiveReader(new ByteArrayInputStream(archive));
    for (var page = reader.page(); page != null; page = reader.page()) {
      pages.add(page);
    }
    return pages;
  }

  private static Item item(String sort) {
    return new Item(new ItemKey("p", sort), Map.of("n", Value.of(1)), 1, null);
  }
}
