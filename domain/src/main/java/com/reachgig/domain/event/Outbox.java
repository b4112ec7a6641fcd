package com.reachgig.domain.event;

import com.reachgig.domain.Ids;
import com.reachgig.domain.Millis;
import com.reachgig.domain.storage.FieldReader;
import com.reachgig.domain.storage.FieldWriter;
import com.reachgig.domain.storage.Part;
import com.reachgig.ports.event.CloudEvent;
import com.reachgig.ports.item.Condition;
import com.reachgig.ports.item.Item;
import com.reachgig.ports.item.ItemKey;
import com.reachgig.ports.item.ItemStore;
import com.reachgig.ports.item.Write;
import com.reachgig.ports.item.WriteBatch;
import com.reachgig.ports.value.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Events that happened but were not published yet. An event is an item in the batch of the change
 * that it tells of, so neither is ever there without the other; {@link OutboxRelay} publishes it
 * and takes it out.
 *
 * <p>All events are written to the end of the outbox and taken from its start, so that one
 * partition of a store would bear all of it. It is therefore spread over {@link #partitions} by the
 * event's id; a {@link Backlog} reads them as one.
 */
public final class Outbox {
  private static final List<String> PARTITIONS =
      List.of("OUTBOX#0", "OUTBOX#1", "OUTBOX#2", "OUTBOX#3");
  private static final String SOURCE = "/reachgig";

  private final ItemStore store;
  private final Ids ids;
  private final InstantSource clock;

  public Outbox(ItemStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** An event that says no more than that it happened; readers look the subject up. */
  public Part event(EventType type, String subject) {
    return event(type, subject, Map.of());
  }

  /**
   * An event, to commit with its cause.
   *
   * @param subject the id of what it happened to
   */
  public Part event(EventType type, String subject, Map<String, Value> data) {
    var fields =
        new FieldWriter()
            .text("type", type.type())
            .text("subject", subject)
            .time("time", Millis.now(clock))
            .text("correlation", Correlation.current())
            .fields("data", data)
            .done();
    return Part.of(new Write.Create(key(ids.next()), fields));
  }

  /** Whether the batch writes events, so that the relay is worth waking once it is committed. */
  public static boolean hasEvents(WriteBatch batch) {
    return batch.writes().stream().anyMatch(Outbox::isEvent);
  }

  /** The event that an item of the outbox holds. */
  public static CloudEvent decode(Item item) {
    var fields = FieldReader.of(item);
    return new CloudEvent(
        item.key().sort(),
        SOURCE,
        fields.text("type"),
        fields.text("subject"),
        fields.time("time"),
        fields.textOrNull("correlation"),
        fields.fields("data"));
  }

  /** The partitions that events wait in. */
  public static List<String> partitions() {
    return PARTITIONS;
  }

  Backlog backlog() {
    return new Backlog(store, PARTITIONS);
  }

  List<Item> waiting(List<ItemKey> keys) {
    return store.getAll(keys);
  }

  void remove(List<CloudEvent> published) {
    var deletes =
        published.stream()
            .<Write>map(event -> new Write.Delete(key(event.id()), Condition.always()))
            .toList();
    if (!deletes.isEmpty()) {
      store.write(new WriteBatch(deletes));
    }
  }

  private static boolean isEvent(Write write) {
    return write instanceof Write.Create && PARTITIONS.contains(write.key().partition());
  }

  private static ItemKey key(String id) {
    int shard = Math.floorMod(id.hashCode(), PARTITIONS.size());
    return new ItemKey(PARTITIONS.get(shard), id);
  }
}
