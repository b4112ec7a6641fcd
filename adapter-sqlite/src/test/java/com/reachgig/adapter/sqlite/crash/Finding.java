package com.reachgig.adapter.sqlite.crash;

/** Something that is not as the ledger says it must be. */
record Finding(Kind kind, String what) {

  /** How bad it is. */
  enum Kind {
    /** An acknowledged write is not there. */
    LOST,
    /** Some of a batch is there, and some is not. */
    PARTIAL,
    /** Something is there that was never intended, or was refused, or acknowledged as removed. */
    PHANTOM,
    /** The store contradicts itself: a version, an index, a value that is not whole. */
    INCONSISTENT,
    /** The store cannot be opened or read. */
    CORRUPT
  }
}
