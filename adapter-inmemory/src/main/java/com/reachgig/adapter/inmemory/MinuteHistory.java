package com.reachgig.adapter.inmemory;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The past minutes of one series, oldest first, in a ring of plain numbers: 40 bytes each. It holds
 * no more than the retention; when all series together hold as many as the process may keep, each
 * new minute takes the place of the series' oldest.
 */
final class MinuteHistory {
  private static final int FIELDS = 5;
  private static final int FIRST_CAPACITY = 8;

  private final int retainedMinutes;
  private final int maxOfAll;
  private final AtomicInteger all;
  private double[] ring = new double[FIRST_CAPACITY * FIELDS];
  private int first;
  private int size;

  /**
   * @param all how many minutes all series hold together
   */
  MinuteHistory(int retainedMinutes, int maxOfAll, AtomicInteger all) {
    this.retainedMinutes = retainedMinutes;
    this.maxOfAll = maxOfAll;
    this.all = all;
  }

  void add(Tally tally) {
    forgetBefore(tally.minute() - retainedMinutes);
    if (size > 0 && all.get() >= maxOfAll) {
      forgetOldest();
    }
    if (size * FIELDS == ring.length) {
      grow();
    }
    int at = slot(size);
    ring[at] = tally.minute();
    ring[at + 1] = tally.samples();
    ring[at + 2] = tally.sum();
    ring[at + 3] = tally.min();
    ring[at + 4] = tally.max();
    size++;
    all.incrementAndGet();
  }

  void forgetBefore(long minute) {
    while (size > 0 && ring[slot(0)] < minute) {
      forgetOldest();
    }
  }

  void forEach(Consumer<Tally> reader) {
    for (int i = 0; i < size; i++) {
      int at = slot(i);
      reader.accept(
          new Tally(
              (long) ring[at], (long) ring[at + 1], ring[at + 2], ring[at + 3], ring[at + 4]));
    }
  }

  private void forgetOldest() {
    first = (first + 1) % (ring.length / FIELDS);
    size--;
    all.decrementAndGet();
  }

  private void grow() {
    double[] larger = Arrays.copyOf(ring, ring.length * 2);
    int head = first * FIELDS;
    System.arraycopy(ring, head, larger, 0, ring.length - head);
    System.arraycopy(ring, 0, larger, ring.length - head, head);
    ring = larger;
    first = 0;
  }

  private int slot(int index) {
    return (first + index) * FIELDS % ring.length;
  }
}
