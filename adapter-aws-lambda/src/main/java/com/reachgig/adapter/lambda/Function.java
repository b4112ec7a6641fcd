package com.reachgig.adapter.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What is invoked with an event and writes an answer, both in JSON. The same function runs in a
 * {@link RuntimeLoop} of its own and as a {@link ManagedFunction} under AWS's runtime client. Safe
 * for any number of threads, although an environment of Lambda's usual kind runs one invocation at
 * a time.
 */
@FunctionalInterface
public interface Function {
  /**
   * Handles one invocation; {@link Invocation#current} is bound meanwhile.
   *
   * @throws IOException as any exception, if the invocation failed as a whole
   */
  void invoke(InputStream event, OutputStream answer, Invocation invocation) throws IOException;
}
