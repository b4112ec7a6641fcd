package com.reachgig.domain.platform;

/** What a function may do; it can do nothing else. */
public enum Grant {
  /** Reads single items. */
  GET_ITEMS,
  /** Reads partitions and indexes, and many items at once. */
  QUERY_ITEMS,
  /** Creates, replaces, changes and deletes items, under conditions. */
  WRITE_ITEMS,
  /** Creates items and changes them, but takes none away. */
  ADD_ITEMS,
  /** Reads the outbox, and nothing else. */
  READ_OUTBOX,
  /** Takes events out of the outbox, and nothing else. */
  EMPTY_OUTBOX,
  PUBLISH_EVENTS,
  SEND_MAIL,
  READ_KEYS,
  ROTATE_KEYS
}
