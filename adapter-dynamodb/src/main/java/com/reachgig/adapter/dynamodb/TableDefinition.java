package com.reachgig.adapter.dynamodb;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the table is like in DynamoDB, as data: whoever creates it, and the adapter that uses it,
 * derive from this. All key attributes are texts ({@code S}).
 *
 * @param name the table's name
 * @param table the indexes that its users know
 */
public record TableDefinition(String name, Table table) {
  /** The attribute that holds the partition key. */
  public static final String PARTITION = "pk";

  /** The attribute that holds the sort key. */
  public static final String SORT = "sk";

  /** The attribute that holds the version, a number. */
  public static final String VERSION = "#v";

  /** The attribute that holds the time to live, a number of seconds since 1970. */
  public static final String TIME_TO_LIVE = "#ttl";

  /** The attribute that tells which write an item is of, to find out after a lost answer. */
  static final String STAMP = "#w";

  /**
   * An index as DynamoDB has it.
   *
   * @param partition the attribute of its partition key
   * @param sort the attribute of its sort key
   * @param included the attributes besides all keys that it returns, or null for all attributes
   */
  public record IndexDefinition(
      String name, String partition, String sort, @Nullable Set<String> included) {}

  /** The indexes. */
  public List<IndexDefinition> indexes() {
    return table.indexes().stream().map(TableDefinition::definition).toList();
  }

  /** The names of all attributes that are part of a key, of the table or of an index. */
  public Set<String> keyAttributes() {
    var names = new TreeSet<>(Set.of(PARTITION, SORT));
    for (var index : indexes()) {
      names.add(index.partition());
      names.add(index.sort());
    }
    return names;
  }

  private static IndexDefinition definition(Index index) {
    return new IndexDefinition(
        index.name(),
        Shards.attribute(index),
        Names.stored(index.sortAttribute()),
        included(index));
  }

  private static @Nullable Set<String> included(Index index) {
    if (!(index.projection() instanceof Index.Projection.Only(var attributes))) {
      return null;
    }
    var names = new TreeSet<>(Set.of(VERSION, TIME_TO_LIVE));
    attributes.forEach(attribute -> names.add(Names.stored(attribute)));
    names.add(Names.stored(index.partitionAttribute()));
    names.remove(Shards.attribute(index));
    names.remove(Names.stored(index.sortAttribute()));
    return names;
  }
}
