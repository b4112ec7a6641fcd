package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Query;
import com.reachgig.ports.item.Requests;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.item.WriteOutcome;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * {@link ItemStore} on one DynamoDB table, or on any engine that speaks DynamoDB's protocol, by the
 * endpoint of the client. The table must be there, as its {@link TableDefinition} says. The client
 * tells its listener the capacity that each call consumed.
 *
 * <p>Where this store differs from others that keep the same port:
 *
 * <ul>
 *   <li>Indexes lag behind the table.
 *   <li>An update may let an item grow a few bytes over its limit: DynamoDB counts less for version
 *       and expiry than the port allows for them.
 *   <li>A page of an index that returns a few attributes ends by the bytes of what it returns.
 *   <li>What many write at the same time may fail as throttled, after some attempts.
 * </ul>
 */
public final class DynamoDbItemStore implements ItemStore {
  private final TableDefinition definition;
  private final Reader reader;
  private final Writer writer;
  private final Queries queries;

  private DynamoDbItemStore(TableCalls calls, Reader reader, Writer writer, InstantSource clock) {
    this.definition = calls.definition();
    this.reader = reader;
    this.writer = writer;
    this.queries = new Queries(calls, clock);
  }

  /**
   * The store in a table.
   *
   * @param client of {@link com.reachgig.adapter.aws.wire.Service#DYNAMODB}; its limit of a call
   *     must be well below ten minutes, for which DynamoDB knows a transaction again
   */
  public static DynamoDbItemStore of(
      JsonClient client, TableDefinition definition, InstantSource clock) {
    var random = new SecureRandom();
    return of(client, definition, clock, random, Pauses.real(random));
  }

  /**
   * With what tests replace.
   *
   * @param random must read the system's own source each time, so that restored copies of a process
   *     differ
   */
  static DynamoDbItemStore of(
      JsonClient client,
      TableDefinition definition,
      InstantSource clock,
      RandomGenerator random,
      Pauses pauses) {
    var calls = new TableCalls(client, definition);
    var reader = new Reader(calls, clock, pauses);
    var writer = new Writer(calls, reader, clock, random, pauses);
    return new DynamoDbItemStore(calls, reader, writer, clock);
  }

  @Override
  public Optional<Item> get(ItemKey key) {
    Requests.require(key);
    return reader.get(key);
  }

  @Override
  public List<Item> getAll(List<ItemKey> keys) {
    Requests.require(keys);
    return reader.getAll(keys);
  }

  @Override
  public Page query(Query query) {
    Requests.require(definition.table(), query);
    return queries.page(query);
  }

  @Override
  public WriteOutcome write(WriteBatch batch) {
    Requests.require(definition.table(), batch);
    return writer.write(batch);
  }
}
