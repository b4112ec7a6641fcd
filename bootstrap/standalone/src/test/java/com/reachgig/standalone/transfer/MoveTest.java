package com.reachgig.standalone.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.reachgig.adapter.inmemory.InMemoryItemStore;
import com.reachgig.contracts.ManualClock;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.value.Value;
import com.reachgig.standalone.transfer.archive.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {
  private final ManualClock clock =
      new ManualClock(Instant.parse("2026-05-01T12:00:00.987654321Z"));
  private final List<Item> items = Stores.items(2_500, clock.instant());
  private final InMemoryItemStore source = Stores.with(items, clock);
  private final InMemoryItemStore target = Stores.empty(clock);
  @TempDir private Path folder;

  @Test
  void all_items_arrive_as_they_were() throws Exception {
    var exported = export(file());
    var loaded = load(file(), target);
    assertThat(loaded).isEqualTo(new Import.Result(exported, 0, false));
    items.forEach(item -> assertThat(target.get(item.key())).contains(item));
    assertThat(exported.items()).isEqualTo(items.size());
  }

  @Test
  void an_export_of_what_was_imported_is_equal() throws Exception {
    var exported = export(file());
    load(file(), target);
    var again = folder.resolve("again.gz");
    assertThat(new Export(new Export.Source("t", target, 0), again, clock, quiet()).run())
        .isEqualTo(exported);
  }

  @Test
  void nobody_else_can_read_an_archive() throws Exception {
    export(file());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void an_import_that_is_repeated_says_that_it_is_done() throws Exception {
    export(file());
    load(file(), target);
    assertThat(load(file(), target).before()).isTrue();
  }

  @Test
  void what_expired_meanwhile_is_left_out_and_counted() throws Exception {
    export(file());
    clock.advance(Duration.ofDays(2));
    assertThat(load(file(), target).expired()).isEqualTo(625);
    assertThat(Walk.tally(target, _ -> {}).items()).isEqualTo(1_875);
  }

  @Test
  void an_expiry_between_loading_and_verifying_is_no_difference() throws Exception {
    export(file());
    Progress later =
        (what, _, _) -> {
          if (what.equals("verifying")) {
            clock.advance(Duration.ofHours(23));
          }
        };
    Import.of(file(), clock, later).run(new Import.Target("t", target, target));
    assertThat(Walk.tally(target, _ -> {}).items()).isEqualTo(1_875);
  }

  @Test
  void a_target_that_holds_anything_is_refused_and_left_as_it_is() throws Exception {
    export(file());
    var other = new Item(new ItemKey("p", "s"), Map.of(), 3, null);
    target.put(List.of(other));
    refused(() -> load(file(), target), "t holds a marketplace: import into an empty place");
    assertThat(target.read(1_000, null).items()).containsExactly(other);
  }

  @Test
  void a_half_import_of_another_archive_is_refused() throws Exception {
    export(file());
    new Marker(new Content(5, "ab".repeat(32)), 1, null).putInto(target);
    refused(() -> load(file(), target), "t holds an import of another archive (5 items");
  }

  @Test
  void a_source_that_changes_during_its_export_is_noticed() {
    Progress writing =
        (what, _, _) -> {
          if (what.equals("reading archive")) {
            source.put(List.of(new Item(items.getFirst().key(), Map.of(), 99, null)));
          }
        };
    refused(
        () -> new Export(new Export.Source("s", source, 0), file(), clock, writing).run(),
        "s was written to while it was exported");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_target_that_changes_during_its_import_is_noticed_and_can_be_mended() throws Exception {
    export(file());
    var one = items.getLast();
    Progress writing =
        (what, done, _) -> {
          if (what.equals("importing") && done == items.size()) {
            target.put(List.of(new Item(one.key(), Map.of("n", Value.of(1)), 99, null)));
          }
        };
    refused(
        () -> Import.of(file(), clock, writing).run(new Import.Target("t", target, target)),
        "t holds 2,500 items with hash");
    assertThat(load(file(), target).before()).isFalse();
    assertThat(target.get(one.key())).contains(one);
  }

  @Test
  void an_archive_that_is_cut_or_changed_is_refused_and_changes_nothing() throws Exception {
    export(file());
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 3));
    refused(() -> load(file(), target), file() + " cannot be used: its end is missing");
    whole[whole.length / 2] ^= 4;
    Files.write(file(), whole);
    refused(() -> load(file(), target), file() + " cannot be used: it is damaged");
    assertThat(target.read(10, null).items()).isEmpty();
    refused(() -> load(folder.resolve("none"), target), "there is no archive at");
  }

  @Test
  void an_archive_is_never_replaced() throws Exception {
    export(file());
    refused(() -> export(file()), file() + " is there already");
  }

  @Test
  void a_file_in_the_way_is_left_alone() throws Exception {
    var part = PartialArchive.beside(file());
    Files.writeString(part, "something that somebody keeps here");
    refused(() -> export(file()), part + " is in the way, and is no interrupted export");
    assertThat(part).hasContent("something that somebody keeps here");
  }

  private Path file() {
    return folder.resolve("archive.gz");
  }

  private Content export(Path file) throws IOException {
    return new Export(new Export.Source("s", source, 2_500), file, clock, quiet()).run();
  }

  private Import.Result load(Path file, InMemoryItemStore into) throws IOException {
    return Import.of(file, clock, quiet()).run(new Import.Target("t", into, into));
  }

  private static Progress quiet() {
    return (_, _, _) -> {};
  }

  private static void refused(ThrowingCallable work, String message) {
    assertThatExceptionOfType(TransferFailure.class)
        .isThrownBy(work)
        .withMessageStartingWith(message);
  }
}
