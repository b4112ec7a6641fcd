package com.reachgig.contracts.item;

/**
 * By how many bytes an engine's own counting may differ from {@link
 * com.reachgig.ports.item.ItemSize}. Where it does, the contract asserts the difference instead of
 * the limit.
 *
 * @param growth how far at most an update may take an item over its limit
 * @param batch how far below its limit a batch may be refused already
 */
public record Leeway(int growth, int batch) {
  /** An engine that counts as the port does. */
  public static final Leeway NONE = new Leeway(0, 0);
}
