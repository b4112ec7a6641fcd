package com.reachgig.adapter.lambda.event;

import com.reachgig.domain.event.Verdict;

/** What became of one message of a batch. */
sealed interface Outcome {
  /** It was handled. */
  record Decided(Verdict verdict) implements Outcome {}

  /** There was no time for it, or one before it failed; it comes again. */
  record Left() implements Outcome {}
}
