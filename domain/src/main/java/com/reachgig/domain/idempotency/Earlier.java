package com.reachgig.domain.idempotency;

/** Whether a request was seen before under its key. */
public sealed interface Earlier {

  /** Not, or longer ago than records are kept. */
  record Never() implements Earlier {}

  /** It took effect; this was the answer. */
  record Same(StoredResponse response) implements Earlier {}

  /** The key belongs to another request. */
  record Other() implements Earlier {}
}
