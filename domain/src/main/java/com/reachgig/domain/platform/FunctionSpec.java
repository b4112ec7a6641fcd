package com.reachgig.domain.platform;

import java.time.Duration;
import java.util.Set;

/**
 * A part of the marketplace that runs by itself and holds only the rights that it needs.
 *
 * @param name 1 to 40 of {@code a-z 0-9 -}
 * @param memoryMb 128 to 10,240; the share of a processor grows with it
 * @param timeout how long one call may take, whole seconds, 1 s to 15 min
 */
public record FunctionSpec(
    String name,
    Family family,
    Trigger trigger,
    int memoryMb,
    Duration timeout,
    Set<Grant> grants) {
  private static final int MIN_MEMORY = 128;
  private static final int MAX_MEMORY = 10_240;
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(15);

  public FunctionSpec {
    grants = Set.copyOf(grants);
    if (!name.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("a name is 1 to 40 of a-z, 0-9 and -: " + name);
    }
    if (memoryMb < MIN_MEMORY || memoryMb > MAX_MEMORY) {
      throw new IllegalArgumentException("memory is 128 to 10,240 MB: " + memoryMb);
    }
    if (timeout.toSeconds() < 1
        || timeout.compareTo(MAX_TIMEOUT) > 0
        || !Duration.ofSeconds(timeout.toSeconds()).equals(timeout)) {
      throw new IllegalArgumentException("a time-out is whole seconds to 15 min: " + timeout);
    }
  }

  public boolean may(Grant grant) {
    return grants.contains(grant);
  }
}
