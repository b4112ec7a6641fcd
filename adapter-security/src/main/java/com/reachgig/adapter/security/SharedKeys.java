package com.reachgig.adapter.security;

import com.reachgig.ports.fault.PortException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that all processes of a service share, kept as one text outside of them and changed
 * there by {@link KeyMint}. Nothing is read before a key is needed.
 */
public final class SharedKeys extends TokenKeys {
  private final Supplier<String> source;
  private final InstantSource clock;
  private volatile @Nullable Parsed last;

  private record Parsed(String text, KeySet keys) {}

  /**
   * @param source the present text; asked each time a key is needed, so it should remember it for a
   *     while, but for less than a new key's lead
   */
  public SharedKeys(Supplier<String> source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * Symmetric keys for what the service signs for itself: the present one, then the others that
   * still verify.
   *
   * @throws PortException {@code CORRUPT} if the text is no key set
   */
  public List<byte[]> own() {
    return keys().ownKeys(clock.instant());
  }

  @Override
  KeyRing ring() {
    return keys().ring();
  }

  private KeySet keys() {
    String text = source.get();
    Parsed known = last;
    if (known == null || !known.text().equals(text)) {
      known = new Parsed(text, KeySet.parse(text));
      last = known;
    }
    return known.keys();
  }
}
