package com.reachgig.ports.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WriteBatch} does to what is stored, for adapters that decide it themselves. Pure:
 * the adapter reads under its own isolation, decides, and stores the effects in one step.
 */
public sealed interface BatchDecision {

  /** Conditions do not hold: nothing may be stored. */
  record Refused(WriteOutcome.Conflict outcome) implements BatchDecision {}

  /** Store these, in any order, all or none. Writes that change nothing have no effect. */
  record Granted(List<Effect> effects) implements BatchDecision {
    public Granted {
      effects = List.copyOf(effects);
    }
  }

  /**
   * One item's change.
   *
   * @param stored what the medium holds, expired or not; null if nothing
   * @param result what it shall hold; null to delete
   */
  record Effect(ItemKey key, @Nullable Item stored, @Nullable Item result) {}

  /**
   * Decides a batch that {@link Requests} found no fault with. First all conditions are judged
   * against what was stored before, then what the writes make of it.
   *
   * @param stored reads what the medium holds under a key, expired or not
   * @throws com.reachgig.ports.fault.PortException with LIMIT_EXCEEDED if an update makes an item
   *     too large
   * @throws IllegalArgumentException if a change does not suit what is stored
   */
  static BatchDecision decide(
      Table table, WriteBatch batch, Instant now, Function<ItemKey, @Nullable Item> stored) {
    var before = new ArrayList<@Nullable Item>(batch.writes().size());
    var conflicts = new ArrayList<ItemKey>();
    for (var write : batch.writes()) {
      var item = stored.apply(write.key());
      before.add(item);
      if (!Conditions.hold(write.condition(), live(item, now))) {
        conflicts.add(write.key());
      }
    }
    return conflicts.isEmpty()
        ? new Granted(effects(table, batch, now, before))
        : new Refused(new WriteOutcome.Conflict(conflicts));
  }

  private static List<Effect> effects(
      Table table, WriteBatch batch, Instant now, List<@Nullable Item> before) {
    var effects = new ArrayList<Effect>(before.size());
    for (int i = 0; i < before.size(); i++) {
      var write = batch.writes().get(i);
      var stored = before.get(i);
      if (!(write instanceof Write.Check)) {
        var result = result(table, write, live(stored, now));
        if (stored != null || result != null) {
          effects.add(new Effect(write.key(), stored, result));
        }
      }
    }
    return effects;
  }

  private static @Nullable Item result(Table table, Write write, @Nullable Item live) {
    long version = live == null ? 1 : live.version() + 1;
    return switch (write) {
      case Write.Create(var key, var attributes, var expiresAt) ->
          new Item(key, attributes, version, expiresAt);
      case Write.Replace(var key, _, var attributes, var expiresAt) ->
          new Item(key, attributes, version, expiresAt);
      case Write.Update(var key, _, var changes) -> {
        var attributes = Changes.apply(changes, live == null ? Map.of() : live.attributes());
        table.requireStorable(key, attributes);
        var expiresAt = Changes.expiry(changes, live == null ? null : live.expiresAt());
        yield new Item(key, attributes, version, expiresAt);
      }
      case Write.Delete _ -> null;
      case Write.Check _ -> live;
    };
  }

  private static @Nullable Item live(@Nullable Item item, Instant now) {
    return item == null || item.expired(now) ? null : item;
  }
}
