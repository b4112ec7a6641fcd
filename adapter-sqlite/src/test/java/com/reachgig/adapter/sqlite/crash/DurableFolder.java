package com.reachgig.adapter.sqlite.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * A folder on a medium that keeps only what was synced, rebuilt from a {@link Journal}.
 *
 * <p>The model is the strict reading of POSIX, which promises less than ext4 or XFS do:
 *
 * <ul>
 *   <li>Content and size of a file are durable as {@link DurableFile} says, by a sync of the file.
 *   <li>The entry of a file in its folder (its creation, removal or new name) is durable only by a
 *       sync of the <em>folder</em>; syncing the file does not help. A file whose entry is not
 *       durable is gone, with all its content; one whose removal is not durable is back.
 *   <li>A rename is one step: never both names, never none.
 *   <li>In a torn cut some of the unsynced steps of a folder took place: the first few of them in
 *       their order, since file systems that journal keep it.
 *   <li>What was there when the process began is durable: the round before left it.
 * </ul>
 */
final class DurableFolder {
  private final Path root;
  private final Map<Path, DurableFile> now = new HashMap<>();
  private final Map<Path, DurableFile> durable = new HashMap<>();
  private final Map<Path, List<Step>> unsynced = new TreeMap<>();
  private final Map<Long, DurableFile> files = new HashMap<>();
  private final Map<Long, Path> folders = new HashMap<>();
  private final Map<Long, Consumer<Boolean>> syncs = new HashMap<>();

  /** A change of a folder's entries; its effect on a map of them. */
  private record Step(Consumer<Map<Path, DurableFile>> effect) {}

  /** Stands for a folder among the files; it has no content. */
  private static final DurableFile FOLDER = new DurableFile(new byte[0]);

  private DurableFolder(Path root) {
    this.root = root;
  }

  /** The folder {@code root} as it was in {@code base}, after what the journal says. */
  static DurableFolder replay(Path root, Path base, List<Journal> journal) throws IOException {
    var folder = new DurableFolder(root);
    try (var paths = Files.walk(base)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        if (!path.toString().endsWith("-shm") && !path.equals(base)) {
          var file = Files.isDirectory(path) ? FOLDER : new DurableFile(Files.readAllBytes(path));
          folder.durable.put(root.resolve(base.relativize(path)), file);
        }
      }
    }
    folder.now.putAll(folder.durable);
    journal.forEach(folder::replay);
    return folder;
  }

  private void replay(Journal journal) {
    switch (journal) {
      case Journal.OpenFile open -> open(open);
      case Journal.OpenFolder open -> {
        files.remove(open.inode());
        folders.put(open.inode(), open.path());
      }
      case Journal.Write write -> file(write.inode()).write(write.offset(), write.bytes());
      case Journal.Resize resize -> file(resize.inode()).resize(resize.size());
      case Journal.SyncBegin sync -> syncs.put(sync.number(), begin(sync.inode()));
      case Journal.SyncEnd sync -> end(sync.number(), true);
      case Journal.SyncFailed sync -> end(sync.number(), false);
      case Journal.Unlink unlink -> step(unlink.path(), map -> map.remove(unlink.path()));
      case Journal.Rename rename -> rename(rename.from(), rename.to());
      case Journal.MakeFolder make -> step(make.path(), map -> map.put(make.path(), FOLDER));
      case Journal.RemoveFolder remove -> step(remove.path(), map -> map.remove(remove.path()));
      case Journal.Said _ -> {}
    }
  }

  private void open(Journal.OpenFile open) {
    if (open.created()) {
      var file = new DurableFile(new byte[0]);
      step(open.path(), map -> map.put(open.path(), file));
    }
    var file = Objects.requireNonNull(now.get(open.path()), () -> "unknown: " + open.path());
    folders.remove(open.inode());
    files.put(open.inode(), file);
    if (open.truncated()) {
      file.resize(0);
    }
  }

  private DurableFile file(long inode) {
    return Objects.requireNonNull(files.get(inode), "a file that was never opened");
  }

  private void rename(Path from, Path to) {
    if (!Objects.equals(from.getParent(), to.getParent())) {
      throw new IllegalStateException("not modelled: a rename to another folder, " + to);
    }
    var file = Objects.requireNonNull(now.get(from), () -> "unknown: " + from);
    step(
        to,
        map -> {
          map.remove(from);
          map.put(to, file);
        });
  }

  private void step(Path path, Consumer<Map<Path, DurableFile>> effect) {
    effect.accept(now);
    var parent = Objects.requireNonNull(path.getParent());
    unsynced.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new Step(effect));
  }

  /** Notes what a sync covers; the answer is told whether it succeeded. */
  private Consumer<Boolean> begin(long inode) {
    var folder = folders.get(inode);
    if (folder != null) {
      var covered = List.copyOf(unsynced.getOrDefault(folder, List.of()));
      return success -> {
        if (success) {
          syncEntries(folder, covered);
        }
      };
    }
    var file = file(inode);
    long mark = file.mark();
    return success -> {
      if (success) {
        file.synced(mark);
      } else {
        file.syncFailed(mark);
      }
    };
  }

  private void syncEntries(Path folder, List<Step> covered) {
    var steps = unsynced.getOrDefault(folder, new ArrayList<>());
    for (var step : covered) {
      if (steps.remove(step)) {
        step.effect().accept(durable);
      }
    }
  }

  private void end(long number, boolean success) {
    Objects.requireNonNull(syncs.remove(number)).accept(success);
  }

  /** Writes the folder as a power cut leaves it if the medium lost all that was not synced. */
  void cut(Path into) throws IOException {
    write(into, durable, DurableFile::cut);
  }

  /** Writes the folder as a power cut leaves it that let some of what was not synced through. */
  void tornCut(Path into, RandomGenerator random) throws IOException {
    var entries = new HashMap<>(durable);
    for (var steps : unsynced.values()) {
      int through = random.nextInt(steps.size() + 1);
      steps.subList(0, through).forEach(step -> step.effect().accept(entries));
    }
    write(into, entries, file -> file.tornCut(random));
  }

  private void write(
      Path into, Map<Path, DurableFile> entries, Function<DurableFile, byte[]> content)
      throws IOException {
    Files.createDirectories(into);
    for (var entry : new TreeMap<>(entries).entrySet()) {
      var target = into.resolve(root.relativize(entry.getKey()));
      if (!Files.isDirectory(Objects.requireNonNull(target.getParent()))) {
        continue; // its folder is gone, and it with it
      }
      if (entry.getValue() == FOLDER) {
        Files.createDirectory(target);
      } else {
        Files.write(target, content.apply(entry.getValue()));
      }
    }
  }
}
