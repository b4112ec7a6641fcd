package com.reachgig.adapter.lambda.event;

/**
 * That an item changed.
 *
 * @param sequence its place in the stream
 * @param partition the item's partition key
 * @param sort the item's sort key
 */
public record StreamRecord(String sequence, Change change, String partition, String sort) {
  /** What happened to the item. */
  public enum Change {
    INSERT,
    MODIFY,
    REMOVE
  }
}
