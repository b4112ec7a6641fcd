package com.reachgig.aws.snapshot;

import java.security.SecureRandom;
import java.util.Random;

/**
 * Puts the JDK's random numbers into a state that is always the same, as they have in all copies of
 * one snapshot at the worst: bytes of the kernel that were read before, for as long as they are
 * used, and the stream that they are mixed with. What is drawn from now on is the same in each
 * process.
 */
final class CapturedChance {
  private static final String PROVIDER = "sun.security.provider.";
  private static final int MOST_BYTES = 65_536;

  /** The option that opens to this class what it changes. */
  static final String OPENED = "--add-opens=java.base/sun.security.provider=ALL-UNNAMED";

  private CapturedChance() {}

  static void apply() {
    try {
      var state = state();
      set(state, "mixRandom", stream());
      set(state, "nextBuffer", bytes(MOST_BYTES));
      set(state, "buffered", MOST_BYTES);
      set(state, "lastRead", Long.MAX_VALUE); // by a clock that stands still they stay fresh
    } catch (ReflectiveOperationException otherJdk) {
      throw new IllegalStateException(otherJdk);
    }
  }

  private static Object state() throws ReflectiveOperationException {
    var any = new SecureRandom().nextInt();
    var field = Class.forName(PROVIDER + "NativePRNG").getDeclaredField("INSTANCE");
    field.setAccessible(true);
    var state = field.get(null);
    if (state == null) {
      throw new IllegalStateException("no generator that reads the kernel, but " + any);
    }
    return state;
  }

  private static Object stream() throws ReflectiveOperationException {
    var type = Class.forName(PROVIDER + "SecureRandom");
    var stream = type.getConstructor().newInstance();
    type.getMethod("engineSetSeed", byte[].class).invoke(stream, (Object) bytes(20));
    return stream;
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static void set(Object state, String name, Object value)
      throws ReflectiveOperationException {
    var field = state.getClass().getDeclaredField(name);
    field.setAccessible(true);
    field.set(state, value);
  }
}
