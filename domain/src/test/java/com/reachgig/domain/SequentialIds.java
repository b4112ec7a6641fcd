package com.reachgig.domain;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that sort by age, like those in production, but can be told apart by eye. */
public final class SequentialIds implements Ids {
  private final AtomicLong last = new AtomicLong();

  @Override
  public String next() {
    return String.format(Locale.ROOT, "id-%08d", last.incrementAndGet());
  }
}
