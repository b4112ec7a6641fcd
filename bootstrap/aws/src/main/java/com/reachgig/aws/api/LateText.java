package com.reachgig.aws.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A text whose source is made when it is first asked for. Safe for any number of threads. */
final class LateText implements Supplier<String> {
  private final Supplier<Supplier<String>> maker;
  private volatile @Nullable Supplier<String> source;

  LateText(Supplier<Supplier<String>> maker) {
    this.maker = maker;
  }

  @Override
  public String get() {
    var made = source;
    return made == null ? make().get() : made.get();
  }

  private synchronized Supplier<String> make() {
    var made = source;
    if (made == null) {
      made = maker.get();
      source = made;
    }
    return made;
  }
}
