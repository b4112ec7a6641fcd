package com.reachgig.adapter.sqlite.crash;

/** In which way the stores under load are spoiled: the controls of the tests. */
enum Spoiled {
  /** In none: as shipped. */
  NOT,
  /** Writes are reported as acknowledged before they are made. */
  ACKNOWLEDGES_EARLY,
  /** Commits do not wait for the disk: {@code synchronous=NORMAL}. */
  SYNCHRONOUS_NORMAL
}
