package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.Resend;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.item.Cursor;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemTransfer;
import com.reachgig.ports.item.Page;
import com.reachgig.ports.item.Requests;
import com.reachgig.ports.item.TransferPosition;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link ItemTransfer} of a DynamoDB table: consistent scans, and puts of many items in one
 * request. Both cost capacity for each item, expired ones too.
 */
public final class DynamoDbItemTransfer implements ItemTransfer {
  /** What DynamoDB takes in one request. */
  private static final int REQUEST_ITEMS = 25;

  private final TableCalls calls;
  private final InstantSource clock;
  private final Pauses pauses;

  private DynamoDbItemTransfer(TableCalls calls, InstantSource clock, Pauses pauses) {
    this.calls = calls;
    this.clock = clock;
    this.pauses = pauses;
  }

  /** The transfer of a table, as its store is made. */
  public static DynamoDbItemTransfer of(
      JsonClient client, TableDefinition definition, InstantSource clock) {
    return of(client, definition, clock, Pauses.real(new SecureRandom()));
  }

  static DynamoDbItemTransfer of(
      JsonClient client, TableDefinition definition, InstantSource clock, Pauses pauses) {
    return new DynamoDbItemTransfer(new TableCalls(client, definition), clock, pauses);
  }

  @Override
  public Page read(int limit, @Nullable Cursor after) {
    Requests.requirePage(limit);
    var start = TransferPosition.after(after);
    var answer = calls.read("Scan", json -> scan(json, limit, start), new ItemsAnswer());
    var now = clock.instant();
    var next = answer.next();
    return new Page(
        answer.items().stream().filter(item -> !item.expired(now)).toList(),
        next == null ? null : new TransferPosition(next.itemKey()).cursor());
  }

  @Override
  public void put(List<Item> items) {
    Requests.requirePut(calls.table(), items);
    for (int from = 0; from < items.size(); from += REQUEST_ITEMS) {
      putAll(items.subList(from, Math.min(items.size(), from + REQUEST_ITEMS)));
    }
  }

  private void putAll(List<Item> items) {
    var left = items;
    for (int attempt = 1; ; attempt++) {
      var unprocessed = putSome(left);
      if (unprocessed.isEmpty()) {
        return;
      }
      left = left.stream().filter(item -> unprocessed.contains(item.key())).toList();
      pauses.orGiveUp(attempt);
    }
  }

  /**
   * Puts what DynamoDB takes, and gives the keys of the rest. A put that is repeated is harmless.
   */
  private Set<ItemKey> putSome(List<Item> items) {
    try {
      return calls.call(
          "BatchWriteItem", Resend.SAFE, json -> puts(json, items), new BatchWriteAnswer());
    } catch (ServiceException e) {
      throw Faults.of(e);
    }
  }

  private void scan(JsonWriter json, int limit, @Nullable ItemKey start) {
    json.field("TableName", calls.definition().name());
    json.field("ConsistentRead", true);
    json.field("Limit", limit);
    if (start != null) {
      json.name("ExclusiveStartKey");
      KeyTexts.of(start).writeTo(json);
    }
  }

  private void puts(JsonWriter json, List<Item> items) {
    json.startObject("RequestItems");
    json.startArray(calls.definition().name());
    for (var item : items) {
      json.startObject();
      json.startObject("PutRequest");
      json.name("Item");
      new StoredItem(item, null).writeTo(json, calls.table());
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }
}
