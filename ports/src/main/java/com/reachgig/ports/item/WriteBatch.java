package com.reachgig.ports.item;

import java.util.HashSet;
import java.util.List;

/**
 * Writes that take effect together or not at all.
 *
 * @param writes 1 to {@link Limits#BATCH_WRITES}, each to another item; created and replaced items
 *     at most {@link Limits#BATCH_BYTES} together
 */
public record WriteBatch(List<Write> writes) {
  public WriteBatch {
    writes = List.copyOf(writes);
    if (writes.isEmpty()) {
      throw new IllegalArgumentException("a batch needs a write");
    }
    Limits.atMost("writes in a batch", writes.size(), Limits.BATCH_WRITES);
    if (writes.size() > 1) {
      requireDistinctKeys(writes);
      Limits.atMost("bytes of a batch", bytes(writes), Limits.BATCH_BYTES);
    }
  }

  public static WriteBatch of(Write... writes) {
    return new WriteBatch(List.of(writes));
  }

  private static void requireDistinctKeys(List<Write> writes) {
    var keys = HashSet.<ItemKey>newHashSet(writes.size());
    for (var write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("two writes of one batch to " + write.key());
      }
    }
  }

  private static long bytes(List<Write> writes) {
    long bytes = 0;
    for (var write : writes) {
      bytes +=
          switch (write) {
            case Write.Create create -> ItemSize.of(create.key(), create.attributes());
            case Write.Replace replace -> ItemSize.of(replace.key(), replace.attributes());
            case Write.Update _, Write.Delete _, Write.Check _ -> 0;
          };
    }
    return bytes;
  }
}
