package com.reachgig.contracts.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Direction;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemSize;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Limits;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.SortRange;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import com.reachgig.ports.value.Value;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of items and a loop over it: the model that the in-memory store is compared with, and the
 * right store that the kit breaks to test itself. It shares no decision with an adapter, so that a
 * mistake in one does not hide in both. Slow, and cursors are never forgotten.
 */
public final class NaiveItemStore implements ItemStore {
  static final Comparator<String> BYTES =
      (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::sort, BYTES)
          .thenComparing(place -> place.key().partition(), BYTES)
          .thenComparing(place -> place.key().sort(), BYTES);

  private final Table table;
  private final InstantSource clock;
  private List<Item> items = new ArrayList<>();
  private final Map<Cursor, Place> cursors = new HashMap<>();

  /** An item in the order of a query, apart from its limit and cursor. */
  private record Place(Query query, String sort, ItemKey key) {}

  public NaiveItemStore(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Item> get(ItemKey key) {
    requireEncodable(key);
    return items.stream()
        .filter(item -> item.key().equals(key) && !item.expired(clock.instant()))
        .findFirst();
  }

  @Override
  public synchronized List<Item> getAll(List<ItemKey> keys) {
    Limits.atMost("keys", keys.size(), Limits.GET_KEYS);
    if (new HashSet<>(keys).size() < keys.size()) {
      throw new IllegalArgumentException("a key twice");
    }
    return keys.stream().flatMap(key -> get(key).stream()).toList();
  }

  @Override
  public synchronized WriteOutcome write(WriteBatch batch) {
    requireEncodable(batch);
    for (var write : batch.writes()) {
      switch (write) {
        case Write.Create create -> table.requireStorable(create.key(), create.attributes());
        case Write.Replace replace -> table.requireStorable(replace.key(), replace.attributes());
        case Write.Update _, Write.Delete _, Write.Check _ -> {}
      }
    }
    var conflicts =
        batch.writes().stream()
            .filter(write -> !NaiveRules.holds(write.condition(), get(write.key())))
            .map(Write::key)
            .toList();
    if (!conflicts.isEmpty()) {
      return new WriteOutcome.Conflict(conflicts);
    }
    var after = new ArrayList<>(items);
    for (var write : batch.writes()) {
      var result = NaiveRules.result(write, get(write.key()));
      result.ifPresent(item -> table.requireStorable(item.key(), item.attributes()));
      after.removeIf(item -> item.key().equals(write.key()));
      result.ifPresent(after::add);
    }
    items = after;
    return new WriteOutcome.Committed();
  }

  @Override
  public synchronized Page query(Query query) {
    requireEncodable(query);
    if (query.index() != null) {
      table.index(query.index());
    }
    var whole =
        new Query(query.index(), query.partition(), query.range(), query.direction(), 1, null);
    var places = new ArrayList<Place>();
    for (var item : items) {
      var place = place(whole, item);
      if (place != null && !item.expired(clock.instant())) {
        places.add(place);
      }
    }
    var order = query.direction() == Direction.ASCENDING ? ORDER : ORDER.reversed();
    places.sort(order);
    if (query.after() != null) {
      var last = cursors.get(query.after());
      if (last == null || !last.query().equals(whole)) {
        throw new IllegalArgumentException("not a cursor of this query");
      }
      places.removeIf(place -> order.compare(place, last) <= 0);
    }
    return page(query, places);
  }

  private Page page(Query query, List<Place> places) {
    var found = new ArrayList<Item>();
    long bytes = 0;
    for (var place : places) {
      if (found.size() == query.limit() || bytes >= Limits.PAGE_BYTES) {
        var next = new Cursor("place " + cursors.size());
        cursors.put(next, places.get(found.size() - 1));
        return new Page(found, next);
      }
      var item = get(place.key()).orElseThrow();
      bytes += ItemSize.of(item.key(), item.attributes());
      found.add(query.index() == null ? item : NaiveRules.seen(table.index(query.index()), item));
    }
    return new Page(found, null);
  }

  private @Nullable Place place(Query query, Item item) {
    var pair = List.of(item.key().partition(), item.key().sort());
    if (query.index() != null) {
      var index = table.index(query.index());
      if (!(item.attributes().get(index.partitionAttribute()) instanceof Value.Text(var partition))
          || !(item.attributes().get(index.sortAttribute()) instanceof Value.Text(var sort))) {
        return null;
      }
      pair = List.of(partition, sort);
    }
    return pair.getFirst().equals(query.partition()) && inRange(query.range(), pair.getLast())
        ? new Place(query, pair.getLast(), item.key())
        : null;
  }

  private static boolean inRange(SortRange range, String sort) {
    return switch (range) {
      case SortRange.Everything _ -> true;
      case SortRange.StartsWith(String prefix) -> sort.startsWith(prefix);
      case SortRange.Between(String first, String last) ->
          BYTES.compare(first, sort) <= 0 && BYTES.compare(sort, last) <= 0;
      case SortRange.AtLeast(String first) -> BYTES.compare(first, sort) <= 0;
      case SortRange.AtMost(String last) -> BYTES.compare(sort, last) <= 0;
    };
  }

  /** The text of a request holds all texts in it, so they survive UTF-8 if it does. */
  private static void requireEncodable(Object request) {
    String text = request.toString();
    if (!new String(text.getBytes(UTF_8), UTF_8).equals(text)) {
      throw new IllegalArgumentException("not well-formed");
    }
  }
}
