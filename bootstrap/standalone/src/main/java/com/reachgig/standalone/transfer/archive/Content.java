package com.reachgig.standalone.transfer.archive;

/**
 * What a set of items is compared by.
 *
 * @param items how many there are
 * @param hash of all of each item, 64 hexadecimal digits; whatever their order
 */
public record Content(long items, String hash) {
  @Override
  public String toString() {
    return "%,d items with hash %s".formatted(items, hash.substring(0, 16));
  }
}
