package com.reachgig.ports.queue;

import java.util.List;

/**
 * What became of the messages of one send.
 *
 * @param failed positions, from 0, of the messages that the queue did not take and that may be sent
 *     again; all others are stored durably
 */
public record SendOutcome(List<Integer> failed) {
  public SendOutcome {
    failed = List.copyOf(failed);
  }

  public boolean complete() {
    return failed.isEmpty();
  }
}
