package com.reachgig.wiring;

import java.util.function.Supplier;
import javax.inject.Provider;

/**
 * What is made when it is first asked for, as those see it who know no Dagger.
 *
 * @param <T> of what
 */
record Late<T>(Provider<T> provider) implements Supplier<T> {
  @Override
  public T get() {
    return provider.get();
  }
}
