package com.reachgig.domain.storage;

import com.reachgig.ports.item.Write;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a change, as a store class contributes it: opaque to use cases, which put the parts of
 * one change together and let {@link Transactions} commit them as one.
 */
public record Part(List<Write> writes) {
  public Part {
    writes = List.copyOf(writes);
  }

  public static Part of(Write... writes) {
    return new Part(List.of(writes));
  }

  /** Those parts as one. */
  public static Part all(Part... parts) {
    return new Part(Stream.of(parts).flatMap(part -> part.writes().stream()).toList());
  }

  /** No part at all. */
  public static Part none() {
    return new Part(List.of());
  }
}
