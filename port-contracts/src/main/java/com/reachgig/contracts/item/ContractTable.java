package com.reachgig.contracts.item;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Table;
import java.util.List;
import java.util.Set;

/** The table that the contracts use: one index of everything, and a sharded one of a few. */
public final class ContractTable {
  /** All attributes, by {@code owner} and {@code rank}. */
  public static final Index BY_OWNER =
      new Index("byOwner", "owner", "rank", new Index.Projection.Everything());

  /** Only {@code title} besides the index's own, by {@code state} and {@code since}; sharded. */
  public static final Index BY_STATE =
      new Index("byState", "state", "since", new Index.Projection.Only(Set.of("title")), 3);

  public static final Table TABLE = new Table(List.of(BY_OWNER, BY_STATE));

  private ContractTable() {}
}
