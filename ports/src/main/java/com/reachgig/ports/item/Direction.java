package com.reachgig.ports.item;

/** The order of a query's items by sort key. */
public enum Direction {
  ASCENDING,
  DESCENDING
}
