package com.reachgig.deploy.emulated;

import java.util.concurrent.Callable;

/**
 * Something that a function does.
 *
 * @param done does it, and says whether it was done
 */
record Work(String function, String name, Callable<Boolean> done) {
  boolean isDone() throws Exception {
    return done.call();
  }
}
