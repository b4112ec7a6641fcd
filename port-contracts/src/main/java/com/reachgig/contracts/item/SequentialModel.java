package com.reachgig.contracts.item;

import java.util.Optional;

/** What an object does when one call follows another. Its states have equality by value. */
interface SequentialModel<S, I, O> {
  S initial();

  /** The state after the call, or empty if the object would not have given that output. */
  Optional<S> next(S state, I input, O output);
}
