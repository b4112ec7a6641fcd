package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One write of a {@link WriteBatch}, with the condition under which the batch may take effect. */
public sealed interface Write {
  ItemKey key();

  Condition condition();

  /** Creates an item, with version 1, where none is. */
  record Create(ItemKey key, Map<String, Value> attributes, @Nullable Instant expiresAt)
      implements Write {
    public Create {
      attributes = checked(key, attributes, expiresAt);
    }

    public Create(ItemKey key, Map<String, Value> attributes) {
      this(key, attributes, null);
    }

    @Override
    public Condition condition() {
      return Condition.absent();
    }
  }

  /** Replaces the whole of an item that has the given version; its version becomes one more. */
  record Replace(
      ItemKey key, long version, Map<String, Value> attributes, @Nullable Instant expiresAt)
      implements Write {
    public Replace {
      attributes = checked(key, attributes, expiresAt);
    }

    public Replace(ItemKey key, long version, Map<String, Value> attributes) {
      this(key, version, attributes, null);
    }

    @Override
    public Condition condition() {
      return Condition.versionIs(version);
    }
  }

  /**
   * Changes attributes of an item, and creates it if the condition allows that it is absent; its
   * version becomes one more. The changes name each attribute at most once.
   */
  record Update(ItemKey key, Condition condition, List<Change> changes) implements Write {
    public Update {
      changes = List.copyOf(changes);
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("an update needs a change");
      }
      var names = new HashSet<String>();
      for (var change : changes) {
        String name =
            switch (change) {
              case Change.Set set -> requireName(set.attribute());
              case Change.Remove remove -> remove.attribute();
              case Change.Add add -> requireName(add.attribute());
              case Change.Expire _ -> "";
            };
        if (!names.add(name)) {
          throw new IllegalArgumentException("changed twice: " + name);
        }
      }
    }

    public Update(ItemKey key, Condition condition, Change... changes) {
      this(key, condition, List.of(changes));
    }
  }

  /** Deletes an item; no change if it is absent and the condition allows that. */
  record Delete(ItemKey key, Condition condition) implements Write {}

  /** Changes nothing, but holds the batch to a condition on another item. */
  record Check(ItemKey key, Condition condition) implements Write {}

  private static Map<String, Value> checked(
      ItemKey key, Map<String, Value> attributes, @Nullable Instant expiresAt) {
    attributes.keySet().forEach(Write::requireName);
    Expiry.requireWholeSeconds(expiresAt);
    Limits.atMost("item bytes", ItemSize.of(key, attributes), Limits.ITEM_BYTES);
    return Map.copyOf(attributes);
  }

  private static String requireName(String attribute) {
    if (attribute.isEmpty()) {
      throw new IllegalArgumentException("an attribute's name must not be empty");
    }
    return attribute;
  }
}
