package com.reachgig.bench.store;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.value.Value;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** The items of the benchmark: gigs of 0.3 to 2 KB, with two indexes. */
final class Gigs {
  static final Index BY_OWNER =
      new Index("byOwner", "owner", "ownerSort", new Index.Projection.Everything());
  static final Index BY_CATEGORY =
      new Index("byCategory", "category", "categorySort", new Index.Projection.Everything());
  static final Table TABLE = new Table(List.of(BY_OWNER, BY_CATEGORY));

  private static final String TEXT = text(4_096);

  private Gigs() {}

  /** The key of the item of that number; numbers in order give keys in no order. */
  static ItemKey key(int number) {
    return new ItemKey("GIG#" + HexFormat.of().toHexDigits(number * 0x9E3779B97F4A7C15L), "GIG");
  }

  /** A key of a new item: an UUID of version 7, in the order of time. */
  static ItemKey newKey(long counter) {
    long time = (System.currentTimeMillis() << 16) | 0x7000 | (counter & 0xFFF);
    long random = ((counter * 0x9E3779B97F4A7C15L) >>> 2) | (1L << 63);
    return new ItemKey("GIG#" + new UUID(time, random), "GIG");
  }

  /** What an item holds, in both indexes. */
  static Map<String, Value> indexed(ItemKey key, int owner, int bytes, SplittableRandom random) {
    return Map.of(
        "title", Value.of(TEXT.substring(0, 40)),
        "description", Value.of(description(bytes, random)),
        "amount", Value.of(random.nextInt(1_000_000)),
        "status", Value.of("open"),
        "owner", Value.of("OWNER#" + owner),
        "ownerSort", Value.of(key.partition()),
        "category", Value.of("CATEGORY#" + owner % 40),
        "categorySort", Value.of(key.partition()));
  }

  /** What a new item holds, of about 700 bytes and only in its owner's index. */
  static Map<String, Value> draft(ItemKey key, int owner, SplittableRandom random) {
    return Map.of(
        "title", Value.of(TEXT.substring(0, 40)),
        "description", Value.of(description(450, random)),
        "amount", Value.of(random.nextInt(1_000_000)),
        "status", Value.of("draft"),
        "owner", Value.of("OWNER#" + owner),
        "ownerSort", Value.of(key.partition()));
  }

  static Query ofOwner(int owner) {
    return Query.index("byOwner", "OWNER#" + owner, 20).descending();
  }

  private static String description(int bytes, SplittableRandom random) {
    int begin = random.nextInt(TEXT.length() - bytes);
    return TEXT.substring(begin, begin + bytes);
  }

  private static String text(int length) {
    var random = new SplittableRandom(7);
    var text = new StringBuilder(length);
    while (text.length() < length) {
      text.append((char) random.nextInt('a', 'z' + 1));
    }
    return text.toString();
  }
}
