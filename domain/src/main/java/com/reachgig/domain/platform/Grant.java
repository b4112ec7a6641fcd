package com.reachgig.domain.platform;

/** What a function may do; it can do nothing else. */
public enum Grant {
  /** Reads single items. */
  GET_ITEMS,
  /** Reads partitions and indexes, and many items at once. */
  QUERY_ITEMS,
  /** Creates, replaces, changes and deletes items, under conditions. */
  WRITE_ITEMS,
  /** Creates items and replaces them, but takes none away. */
  ADD_ITEMS,
  /** Counts in items. */
  COUNT_IN_ITEMS,
  /** Reads events in the outbox that it was told of, and nothing else. */
  GET_OUTBOX,
  /** Finds what is in the outbox, and nothing else. */
  QUERY_OUTBOX,
  /** Takes events out of the outbox, and nothing else. */
  EMPTY_OUTBOX,
  PUBLISH_EVENTS,
  SEND_MAIL,
  READ_KEYS,
  ROTATE_KEYS
}
