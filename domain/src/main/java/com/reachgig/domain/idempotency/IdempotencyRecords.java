package com.reachgig.domain.idempotency;

import com.reachgig.domain.Millis;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.value.Value;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to requests that may be repeated, for 24 hours. A record commits with the effect of its
 * request. There is no state "in flight": of two repetitions at the same time one commits, and the
 * other finds its record in conflict, reads it, and gives the same answer.
 */
public final class IdempotencyRecords {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final String SORT = "RECORD";

  private final ItemStore store;
  private final InstantSource clock;

  public IdempotencyRecords(ItemStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The record, to commit with the effect; none for a request without a key. */
  public <T> Part record(@Nullable Idempotent<T> request, T decided) {
    if (request == null) {
      return Part.none();
    }
    var response = request.response().apply(decided);
    var headers = new HashMap<String, Value>();
    response.headers().forEach((name, value) -> headers.put(name, Value.of(value)));
    var fields =
        new FieldWriter()
            .text("print", request.fingerprint())
            .whole("status", (long) response.status())
            .fields("headers", headers)
            .bytes("body", response.body())
            .done();
    var until = Millis.now(clock).plus(KEPT).truncatedTo(ChronoUnit.SECONDS);
    return Part.of(new Write.Create(key(request), fields, until));
  }

  /** What is known of earlier requests under the key; nothing for a request without one. */
  public Earlier earlier(@Nullable Idempotent<?> request) {
    if (request == null) {
      return new Earlier.Never();
    }
    return store
        .get(key(request))
        .map(item -> compare(item, request.fingerprint()))
        .orElseGet(Earlier.Never::new);
  }

  private static Earlier compare(Item item, String fingerprint) {
    var fields = FieldReader.of(item);
    if (!fields.text("print").equals(fingerprint)) {
      return new Earlier.Other();
    }
    Map<String, Value> stored = fields.fields("headers");
    var reader = new FieldReader(item.key() + " headers", stored);
    var headers = new HashMap<String, String>();
    stored.keySet().forEach(name -> headers.put(name, reader.text(name)));
    int status = (int) fields.whole("status");
    return new Earlier.Same(new StoredResponse(status, headers, fields.bytes("body")));
  }

  private static ItemKey key(Idempotent<?> request) {
    return new ItemKey("IDEMPOTENCY#" + request.accountId() + "#" + request.key(), SORT);
  }
}
