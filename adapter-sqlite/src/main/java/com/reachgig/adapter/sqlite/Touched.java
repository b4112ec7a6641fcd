package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.ItemKey;
import java.util.Arrays;

/** What a transaction changes: collected while it runs, marked in the {@link Stamps} around it. */
final class Touched {
  /** Of items, by key. */
  final Stamps items = new Stamps(16);

  /** Of partitions of the table and of indexes. */
  final Stamps partitions = new Stamps(14);

  private final Slots itemSlots = new Slots();
  private final Slots partitionSlots = new Slots();

  /** The hash of a partition of an index, or of the table where the index is "". */
  static int hash(String index, String partition) {
    return index.hashCode() * 0x9E3779B1 + partition.hashCode();
  }

  void item(ItemKey key) {
    itemSlots.add(items.slot(key.hashCode()));
    partition("", key.partition());
  }

  void partition(String index, String partition) {
    partitionSlots.add(partitions.slot(hash(index, partition)));
  }

  /** Before the commit. */
  void begin() {
    for (int i = 0; i < itemSlots.size; i++) {
      items.begin(itemSlots.slots[i]);
    }
    for (int i = 0; i < partitionSlots.size; i++) {
      partitions.begin(partitionSlots.slots[i]);
    }
  }

  /** After the commit, whether or not it succeeded; also forgets what was collected. */
  void end() {
    for (int i = 0; i < itemSlots.size; i++) {
      items.end(itemSlots.slots[i]);
    }
    for (int i = 0; i < partitionSlots.size; i++) {
      partitions.end(partitionSlots.slots[i]);
    }
    itemSlots.size = 0;
    partitionSlots.size = 0;
  }

  private static final class Slots {
    private int[] slots = new int[256];
    private int size;

    void add(int slot) {
      if (size == slots.length) {
        slots = Arrays.copyOf(slots, size * 2);
      }
      slots[size++] = slot;
    }
  }
}
