package com.reachgig.api.shell;

/** What a shell can only do if clients reach it by a socket of their own. */
public enum Capability {
  /** HTTP/1.1 on a connection: slow clients, pipelining, broken framing, disconnection. */
  HTTP_1_1,
  /** HTTP/2 in clear text, by upgrade. */
  HTTP_2,
  /** Refuses requests beyond a number that it works on at once. */
  BOUNDED_CONCURRENCY,
  /** Compresses large text for a client that asks. */
  COMPRESSION
}
