package com.reachgig.api.shell;

/** What a shell can only do if nothing between it and its clients takes that away. */
public enum Capability {
  /** HTTP/1.1 on a connection: slow clients, pipelining, broken framing, disconnection. */
  HTTP_1_1,
  /** HTTP/2 in clear text, by upgrade. */
  HTTP_2,
  /** Refuses requests beyond a number that it works on at once. */
  BOUNDED_CONCURRENCY,
  /** Compresses large text for a client that asks. */
  COMPRESSION,
  /** Hands over the path percent-encoded as it was sent. */
  RAW_PATH,
  /** Hands over the query as it was sent, byte for byte. */
  RAW_QUERY,
  /** Hands over and sends every value of a repeated header field, not just the last one. */
  EVERY_VALUE
}
