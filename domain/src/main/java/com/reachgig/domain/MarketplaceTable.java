package com.reachgig.domain;

import com.reachgig.ports.item.Index;
import com.reachgig.ports.item.Index.Projection.Everything;
import com.reachgig.ports.item.Table;
import java.util.List;

/**
 * The one table of the marketplace, with its indexes. An index belongs to the store class that
 * fills its attributes; the names of attributes are neutral so that other aggregates may share it.
 */
public final class MarketplaceTable {
  /** What belongs to one owner, by id. */
  public static final Index BY_OWNER = new Index("byOwner", "gsi1pk", "gsi1sk", new Everything());

  /** Open gigs of one category, by time of publication. Sparse: only while open. */
  public static final Index OPEN_BY_CATEGORY =
      new Index("openByCategory", "gsi2pk", "gsi2sk", new Everything());

  /**
   * All open gigs, by time of publication; sorted by the same attribute as by category. One
   * partition that every publication is written to the end of, so it is sharded.
   */
  public static final Index OPEN = new Index("open", "gsi3pk", "gsi2sk", new Everything(), 4);

  public static final Table TABLE = new Table(List.of(BY_OWNER, OPEN_BY_CATEGORY, OPEN));

  private MarketplaceTable() {}
}
