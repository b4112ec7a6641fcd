package com.reachgig.adapter.sqlite;

import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Requests;
import com.reachgig.ports.item.Table;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link ItemStore} on the tables {@code items} and {@code entries}. */
final class SqliteItemStore implements ItemStore {
  private final Table table;
  private final IndexCatalog indexes;
  private final InstantSource clock;
  private final Readers readers;
  private final Writer writer;
  private final ItemWriter items;
  private final StampedCache<ItemKey, CachedItem> itemCache;
  private final StampedCache<Query, CachedPage> pageCache;

  SqliteItemStore(
      IndexCatalog indexes,
      InstantSource clock,
      Engine engine,
      ItemWriter items,
      SqliteSettings settings) {
    this.table = indexes.table();
    this.indexes = indexes;
    this.clock = clock;
    this.readers = engine.readers();
    this.writer = engine.writer();
    this.items = items;
    var touched = engine.touched();
    this.itemCache = StampedCache.of(touched.items, settings.itemCacheBytes());
    this.pageCache = StampedCache.of(touched.partitions, settings.pageCacheBytes());
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    readers.requireOpen();
    return Optional.ofNullable(live(key, clock.instant()));
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    readers.requireOpen();
    Requests.require(keys);
    var found = new ArrayList<Item>(keys.size());
    for (var key : keys) {
      var item = live(key, clock.instant());
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }

  private @Nullable Item live(ItemKey key, Instant now) {
    var item = itemCache.get(key, key.hashCode(), () -> read(key)).item();
    return item == null || item.expired(now) ? null : item;
  }

  private CachedItem read(ItemKey key) {
    Requests.require(key);
    byte[] body = readers.read(session -> ItemRows.body(session, key));
    return body == null ? CachedItem.ABSENT : new CachedItem(BodyReader.decode(body), body.length);
  }

  @Override
  public Page query(Query query) {
    readers.requireOpen();
    var now = clock.instant();
    var index = query.index() == null ? "" : query.index();
    int hash = Touched.hash(index, query.partition());
    var cached = pageCache.get(query, hash, () -> read(query, now));
    return cached.lasts(now) ? cached.page() : read(query, now).page();
  }

  private CachedPage read(Query query, Instant now) {
    Requests.require(table, query);
    var index = query.index() == null ? null : indexes.rows(query.index());
    var statement = PageQuery.of(index == null ? PageQuery.TABLE : index.id(), query);
    var reader = new PageReader(query, index == null ? null : index.index(), now);
    return readers.read(session -> read(session, statement, reader));
  }

  private static CachedPage read(Session session, PageQuery statement, PageReader reader)
      throws SQLException {
    try (var rows = statement.prepare(session).executeQuery()) {
      var page = reader.read(rows);
      return new CachedPage(page, (int) reader.encodedBytes());
    }
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    Requests.require(table, batch);
    return writer.run(items.prepare(batch));
  }
}
