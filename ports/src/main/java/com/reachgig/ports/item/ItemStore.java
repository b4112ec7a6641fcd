package com.reachgig.ports.item;

import java.util.List;
import java.util.Optional;

/**
 * Partitioned, ordered, conditional storage of {@link Item}s: what DynamoDB and an embedded ordered
 * store both are, not "any database". An instance is made for one {@link Table} by its adapter.
 *
 * <p><b>Atomicity.</b> A {@link WriteBatch} takes effect as a whole or not at all, also across a
 * crash. A conflict names each item whose condition did not hold. Once {@link
 * WriteOutcome.Committed} is returned the batch is durable, as far as the adapter stores on a
 * durable medium.
 *
 * <p><b>Consistency.</b> Reads and queries of the table are linearizable: they see every batch that
 * was acknowledged before they began. A query of one page sees each item whole, yet different items
 * maybe at different moments. Queries of an index may lag behind the table, by an unbounded but
 * usually short time.
 *
 * <p><b>Order.</b> Queries follow the UTF-8 bytes of the sort key. Items of an index with equal
 * sort keys come in an unspecified but stable order. A cursor is a position: items inserted or
 * deleted elsewhere neither repeat nor hide others.
 *
 * <p><b>Expiry.</b> From its time on an item is absent to reads, queries and conditions, whenever
 * it is removed from the medium. An update of an expired item creates it anew.
 *
 * <p><b>Idempotency.</b> An adapter applies a batch at most once for a call. A caller that saw
 * {@link com.reachgig.ports.fault.Fault#OUTCOME_UNKNOWN} and calls again learns from its own
 * conditions whether the first took effect.
 *
 * <p><b>Limits.</b> {@link Limits}; exceeding one is {@link
 * com.reachgig.ports.fault.Fault#LIMIT_EXCEEDED} and changes nothing. Text must be well-formed
 * Unicode (see {@link Utf8#isWellFormed}); other text is refused with {@link
 * IllegalArgumentException}.
 *
 * <p><b>Threads.</b> Safe for any number of threads. Calls block; an interrupt ends the wait with
 * {@link com.reachgig.ports.fault.Fault#INTERRUPTED}, keeps the flag set, and leaves the outcome of
 * a write unknown.
 *
 * <p><b>Not promised.</b> Transactions over more than one call; a consistent snapshot over more
 * than one item or page; the order of partitions; a version that grows across deletion; that an
 * index is up to date; prompt reuse of the space of expired items.
 *
 * <p><b>Faults.</b> Every method throws {@link com.reachgig.ports.fault.PortException} when the
 * infrastructure fails. Absence is never reported for a failure.
 */
public interface ItemStore {

  /** The item, or empty if there is none. */
  Optional<Item> get(ItemKey key);

  /**
   * The items that exist among those keys, in the keys' order; each read on its own, as {@link
   * #get} does.
   *
   * @param keys at most {@link Limits#GET_KEYS}, each once
   */
  List<Item> getAll(List<ItemKey> keys);

  /**
   * One page. It ends at the limit, or earlier once it holds {@link Limits#PAGE_BYTES}.
   *
   * @throws IllegalArgumentException if there is no such index, or the cursor is not one of this
   *     query's
   */
  Page query(Query query);

  /** Applies the batch, or nothing of it. */
  WriteOutcome write(WriteBatch batch);
}
