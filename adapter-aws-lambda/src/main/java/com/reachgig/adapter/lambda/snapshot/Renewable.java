package com.reachgig.adapter.lambda.snapshot;

/**
 * Something of a function that its copies, all restored from one snapshot, must not share: a seed,
 * a connection, credentials, what was read from a clock.
 */
public interface Renewable {
  /** Gives up what must not be in the snapshot, such as connections. */
  default void beforeSnapshot() {}

  /** Makes anew what each copy must have of its own. */
  void afterRestore();

  /** One of two actions. */
  static Renewable of(Runnable beforeSnapshot, Runnable afterRestore) {
    return new Renewable() {
      @Override
      public void beforeSnapshot() {
        beforeSnapshot.run();
      }

      @Override
      public void afterRestore() {
        afterRestore.run();
      }
    };
  }
}
