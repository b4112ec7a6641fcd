package com.reachgig.ports.item;

import com.reachgig.ports.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second order of the table's items. An item is in the index while it has both attributes; an
 * item that lacks one is not (the index is <em>sparse</em>).
 *
 * @param name 3 to 255 characters
 * @param partitionAttribute a {@link Value.Text} of 1 to 2,048 bytes where present
 * @param sortAttribute a {@link Value.Text} of 1 to 1,024 bytes where present
 * @param projection which attributes the index returns
 */
public record Index(
    String name, String partitionAttribute, String sortAttribute, Projection projection) {

  /** Which attributes items read through an index carry; key and version are always there. */
  public sealed interface Projection {

    /** All of them. */
    record Everything() implements Projection {}

    /** These, the index's own two, and no others. */
    record Only(Set<String> attributes) implements Projection {
      public Only {
        attributes = Set.copyOf(attributes);
      }
    }
  }

  /**
   * Where the item stands in the index, as a key of the index's own two attributes; null if it is
   * not in the index.
   */
  public @Nullable ItemKey place(Map<String, Value> attributes) {
    return attributes.get(partitionAttribute) instanceof Value.Text(String partition)
            && attributes.get(sortAttribute) instanceof Value.Text(String sort)
        ? new ItemKey(partition, sort)
        : null;
  }

  /** The item as the index returns it. */
  public Item project(Item item) {
    if (!(projection instanceof Projection.Only(var names))) {
      return item;
    }
    var attributes = new HashMap<>(item.attributes());
    attributes
        .keySet()
        .removeIf(
            name ->
                !names.contains(name)
                    && !name.equals(partitionAttribute)
                    && !name.equals(sortAttribute));
    return new Item(item.key(), attributes, item.version(), item.expiresAt());
  }
}
