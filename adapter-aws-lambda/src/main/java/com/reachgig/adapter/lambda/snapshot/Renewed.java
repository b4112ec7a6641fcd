package com.reachgig.adapter.lambda.snapshot;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thing of which each restored copy makes its own, as soon as it is restored: a random generator,
 * ids, a client with its connections. Users ask for it each time instead of keeping it. Safe for
 * any number of threads.
 */
public final class Renewed<T> implements Renewable, Supplier<T> {
  private final Supplier<T> maker;
  private final Consumer<T> closer;
  private final Object lock = new Object();
  private volatile @Nullable T current;

  /**
   * @param maker makes it, at the first use and after each restore
   */
  public Renewed(Supplier<T> maker) {
    this(maker, _ -> {});
  }

  /**
   * @param closer gives up what must not be in the snapshot
   */
  public Renewed(Supplier<T> maker, Consumer<T> closer) {
    this.maker = maker;
    this.closer = closer;
  }

  @Override
  public T get() {
    var made = current;
    if (made != null) {
      return made;
    }
    synchronized (lock) {
      made = current;
      if (made == null) {
        made = maker.get();
        current = made;
      }
      return made;
    }
  }

  @Override
  public void beforeSnapshot() {
    synchronized (lock) {
      var made = current;
      if (made != null) {
        closer.accept(made);
      }
      current = null;
    }
  }

  /** Not left to the first use, which a caller waits for. */
  @Override
  public void afterRestore() {
    beforeSnapshot();
    get();
  }
}
