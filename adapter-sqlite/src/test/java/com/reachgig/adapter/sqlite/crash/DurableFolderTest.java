package com.reachgig.adapter.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.sqlite.crash.Journal.OpenFile;
import com.reachgig.adapter.sqlite.crash.Journal.OpenFolder;
import com.reachgig.adapter.sqlite.crash.Journal.Rename;
import com.reachgig.adapter.sqlite.crash.Journal.Resize;
import com.reachgig.adapter.sqlite.crash.Journal.SyncBegin;
import com.reachgig.adapter.sqlite.crash.Journal.SyncEnd;
import com.reachgig.adapter.sqlite.crash.Journal.SyncFailed;
import com.reachgig.adapter.sqlite.crash.Journal.Unlink;
import com.reachgig.adapter.sqlite.crash.Journal.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of the power cut itself. */
final class DurableFolderTest {
  private static final Path ROOT = Path.of("/data");
  private static final Path OLD = ROOT.resolve("old");
  private static final Path NEW = ROOT.resolve("new");
  private static final OpenFile OPEN_OLD = new OpenFile(1, false, false, OLD);
  private static final OpenFile CREATE_NEW = new OpenFile(2, true, false, NEW);

  @TempDir Path scratch;
  private final Random random = new Random(1);
  private Path base;
  private int cuts;

  @BeforeEach
  void one_file_is_there_from_before() throws IOException {
    base = Files.createDirectory(scratch.resolve("base"));
    Files.writeString(base.resolve("old"), "before");
  }

  @Test
  void a_write_that_was_not_synced_is_lost() throws IOException {
    assertThat(cut(OPEN_OLD, write(1, 0, "AFTER"))).containsExactly("old=before");
  }

  @Test
  void a_write_that_was_synced_stays() throws IOException {
    assertThat(cut(OPEN_OLD, write(1, 0, "AF"), begin(1, 7), end(1, 7)))
        .containsExactly("old=AFfore");
  }

  @Test
  void a_sync_that_has_not_ended_keeps_nothing() throws IOException {
    assertThat(cut(OPEN_OLD, write(1, 0, "AF"), begin(1, 7))).containsExactly("old=before");
  }

  @Test
  void a_sync_does_not_cover_what_was_written_after_it_began() throws IOException {
    assertThat(cut(OPEN_OLD, write(1, 0, "A"), begin(1, 7), write(1, 1, "F"), end(1, 7)))
        .containsExactly("old=Aefore");
  }

  @Test
  void what_a_failed_sync_should_have_covered_stays_lost_after_a_later_sync() throws IOException {
    assertThat(
            cut(
                OPEN_OLD,
                write(1, 0, "A"),
                begin(1, 7),
                new SyncFailed(1, 7),
                write(1, 1, "F"),
                begin(1, 8),
                end(1, 8)))
        .containsExactly("old=bFfore");
  }

  @Test
  void what_a_failed_sync_should_have_covered_never_replaces_what_was_synced_later()
      throws IOException {
    var journal =
        List.of(
            OPEN_OLD,
            write(1, 0, "AAA"),
            begin(1, 7),
            new SyncFailed(1, 7),
            write(1, 0, "B"),
            begin(1, 8),
            end(1, 8));

    var seen = new HashSet<String>();
    for (int i = 0; i < 64; i++) {
      seen.addAll(torn(journal));
    }

    assertThat(seen).containsExactlyInAnyOrder("old=Before", "old=BAAore");
  }

  @Test
  void overlapping_syncs_cover_each_write_once() throws IOException {
    assertThat(
            cut(
                OPEN_OLD,
                write(1, 0, "A"),
                begin(1, 7),
                write(1, 1, "F"),
                begin(1, 8),
                end(1, 8),
                write(1, 2, "T"),
                end(1, 7)))
        .containsExactly("old=AFfore");
  }

  @Test
  void a_new_size_is_durable_with_a_sync_only() throws IOException {
    assertThat(cut(OPEN_OLD, new Resize(1, 3))).containsExactly("old=before");
    assertThat(cut(OPEN_OLD, new Resize(1, 3), begin(1, 7), end(1, 7))).containsExactly("old=bef");
  }

  @Test
  void a_new_file_is_gone_while_its_folder_was_not_synced() throws IOException {
    assertThat(cut(CREATE_NEW, write(2, 0, "x"), begin(2, 7), end(2, 7)))
        .containsExactly("old=before");
  }

  @Test
  void a_new_file_is_empty_while_only_its_folder_was_synced() throws IOException {
    assertThat(cut(CREATE_NEW, write(2, 0, "x"), folder(), begin(3, 8), end(3, 8)))
        .containsExactlyInAnyOrder("old=before", "new=");
  }

  @Test
  void a_removed_file_is_back_while_its_folder_was_not_synced() throws IOException {
    assertThat(cut(new Unlink(OLD))).containsExactly("old=before");
    assertThat(cut(new Unlink(OLD), folder(), begin(3, 8), end(3, 8))).isEmpty();
  }

  @Test
  void a_rename_is_there_as_a_whole_or_not_at_all() throws IOException {
    var rename =
        List.of(
            CREATE_NEW,
            write(2, 0, "x"),
            begin(2, 7),
            end(2, 7),
            folder(),
            begin(3, 8),
            end(3, 8),
            new Rename(NEW, OLD));

    var seen = new HashSet<Set<String>>();
    for (int i = 0; i < 64; i++) {
      seen.add(torn(rename));
    }

    assertThat(seen).containsExactlyInAnyOrder(Set.of("old=before", "new=x"), Set.of("old=x"));
  }

  @Test
  void a_torn_cut_keeps_any_sectors_but_each_whole() throws IOException {
    var journal = List.of(OPEN_OLD, write(1, 0, "a".repeat(512) + "b".repeat(512)));

    var seen = new HashSet<String>();
    for (int i = 0; i < 200; i++) {
      seen.addAll(torn(journal));
    }

    assertThat(seen)
        .containsExactlyInAnyOrder(
            "old=before",
            "old=" + "a".repeat(512),
            "old=before" + "\0".repeat(506) + "b".repeat(512),
            "old=" + "a".repeat(512) + "b".repeat(512));
  }

  @Test
  void what_the_model_does_not_know_is_an_error() {
    var elsewhere = new Rename(OLD, ROOT.resolve("folder/old"));

    assertThatThrownBy(() -> cut(elsewhere)).hasMessageContaining("not modelled");
  }

  private Set<String> cut(Journal... journal) throws IOException {
    var into = scratch.resolve("cut-" + cuts++);
    DurableFolder.replay(ROOT, base, List.of(journal)).cut(into);
    return contents(into);
  }

  private Set<String> torn(List<? extends Journal> journal) throws IOException {
    var into = scratch.resolve("cut-" + cuts++);
    DurableFolder.replay(ROOT, base, new ArrayList<>(journal)).tornCut(into, random);
    return contents(into);
  }

  private static Set<String> contents(Path folder) throws IOException {
    var result = new HashSet<String>();
    for (var path : Folders.inside(folder)) {
      if (!path.equals(folder)) {
        result.add(path.getFileName() + "=" + Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return result;
  }

  private static OpenFolder folder() {
    return new OpenFolder(3, ROOT);
  }

  private static Write write(long inode, long offset, String text) {
    return new Write(inode, offset, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static SyncBegin begin(long inode, long number) {
    return new SyncBegin(inode, number);
  }

  private static SyncEnd end(long inode, long number) {
    return new SyncEnd(inode, number);
  }
}
