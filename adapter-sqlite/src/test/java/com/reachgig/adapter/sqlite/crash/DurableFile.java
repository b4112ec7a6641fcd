package com.reachgig.adapter.sqlite.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * One file's content on a medium that keeps only what was synced.
 *
 * <p>A sync makes durable what was changed before the sync began, once the sync has ended. A sync
 * that failed makes nothing durable, and what it should have covered stays lost even if a later
 * sync succeeds: Linux marks such pages clean. A torn cut may have some of it, but never in the
 * place of something newer that was synced.
 */
final class DurableFile {
  /** What a disk writes as a whole. */
  private static final int SECTOR = 512;

  private byte[] content;
  private int size;
  private final List<Change> unsynced = new ArrayList<>();

  /** How many changes were ever taken from the front of {@link #unsynced}. */
  private long taken;

  /** What was durable before the first sync that failed; of use from then on only. */
  private byte[] beforeFailure = new byte[0];

  /** What syncs covered from the first one that failed on. */
  private final List<Covered> sinceFailure = new ArrayList<>();

  DurableFile(byte[] durable) {
    content = durable.clone();
    size = durable.length;
  }

  private sealed interface Change {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bytes(long offset, byte[] bytes) implements Change {}

  private record Size(long size) implements Change {}

  private record Covered(Change change, boolean synced) {}

  void write(long offset, byte[] bytes) {
    unsynced.add(new Bytes(offset, bytes));
  }

  void resize(long newSize) {
    unsynced.add(new Size(newSize));
  }

  /** Where the changes so far end, for {@link #synced} and {@link #syncFailed}. */
  long mark() {
    return taken + unsynced.size();
  }

  void synced(long mark) {
    var covered = take(mark);
    covered.forEach(this::apply);
    if (!sinceFailure.isEmpty()) {
      covered.forEach(change -> sinceFailure.add(new Covered(change, true)));
    }
  }

  void syncFailed(long mark) {
    if (sinceFailure.isEmpty()) {
      beforeFailure = cut();
    }
    take(mark).forEach(change -> sinceFailure.add(new Covered(change, false)));
  }

  private List<Change> take(long mark) {
    int count = (int) Math.max(0, mark - taken);
    var covered = List.copyOf(unsynced.subList(0, count));
    unsynced.subList(0, count).clear();
    taken += count;
    return covered;
  }

  private void apply(Change change) {
    switch (change) {
      case Bytes(long offset, byte[] bytes) -> {
        int end = Math.toIntExact(offset + bytes.length);
        grow(end);
        System.arraycopy(bytes, 0, content, (int) offset, bytes.length);
      }
      case Size(long newSize) -> {
        if (newSize < size) {
          Arrays.fill(content, (int) newSize, size, (byte) 0);
          size = (int) newSize;
        } else {
          grow(Math.toIntExact(newSize));
        }
      }
    }
  }

  private void grow(int end) {
    if (end > content.length) {
      content = Arrays.copyOf(content, Math.max(end, content.length * 2));
    }
    size = Math.max(size, end);
  }

  /** What a power cut leaves if the medium lost all that was not synced. */
  byte[] cut() {
    return Arrays.copyOf(content, size);
  }

  /**
   * What a power cut leaves if the medium had written some of what was not synced: any part of it,
   * in any order, each sector whole.
   */
  byte[] tornCut(RandomGenerator random) {
    double share = List.of(0.0, 0.1, 0.5, 0.9, 1.0).get(random.nextInt(5));
    var after = new DurableFile(sinceFailure.isEmpty() ? cut() : beforeFailure);
    for (var covered : sinceFailure) {
      after.applyShare(split(covered.change()), covered.synced() ? 1 : share, random);
    }
    var pieces = new ArrayList<Change>();
    unsynced.forEach(change -> pieces.addAll(split(change)));
    boolean inOrder = random.nextInt(4) == 0;
    if (!inOrder) {
      Collections.shuffle(pieces, Random.from(random));
    }
    after.applyShare(pieces, share, random);
    return after.cut();
  }

  private void applyShare(List<Change> pieces, double share, RandomGenerator random) {
    for (var piece : pieces) {
      if (random.nextDouble() < share) {
        apply(piece);
      }
    }
  }

  private static List<Change> split(Change change) {
    if (!(change instanceof Bytes(long offset, byte[] bytes))) {
      return List.of(change);
    }
    var pieces = new ArrayList<Change>();
    int from = 0;
    while (from < bytes.length) {
      int toBoundary = SECTOR - (int) ((offset + from) % SECTOR);
      int to = Math.min(bytes.length, from + toBoundary);
      pieces.add(new Bytes(offset + from, Arrays.copyOfRange(bytes, from, to)));
      from = to;
    }
    return pieces;
  }
}
