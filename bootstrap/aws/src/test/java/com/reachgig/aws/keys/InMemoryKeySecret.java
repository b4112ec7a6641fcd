package com.reachgig.aws.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret as Secrets Manager keeps it: versions, of which labels name some. */
final class InMemoryKeySecret implements KeySecret {
  final Map<String, String> versions = new HashMap<>();
  @Nullable String current;

  @Override
  public Optional<String> current() {
    return Optional.ofNullable(current).map(versions::get);
  }

  @Override
  public Optional<String> pending(String version) {
    return Optional.ofNullable(versions.get(version));
  }

  @Override
  public void keepPending(String version, String text) {
    versions.putIfAbsent(version, text);
  }

  @Override
  public boolean keepCurrent(String version, String text) {
    if (versions.putIfAbsent(version, text) != null) {
      return false;
    }
    current = version;
    return true;
  }

  @Override
  public void promote(String version) {
    current = version;
  }
}
