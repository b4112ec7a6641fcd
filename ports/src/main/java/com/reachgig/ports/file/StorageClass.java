package com.reachgig.ports.file;

/** Where a file rests, which is a matter of its price: storage against access. */
public enum StorageClass {
  /** Read often. */
  STANDARD,
  /** Read rarely: cheaper to keep, dearer to read; still at once. */
  INFREQUENT
}
