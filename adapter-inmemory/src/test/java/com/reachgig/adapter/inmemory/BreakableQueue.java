package com.reachgig.adapter.inmemory;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.Message;
import com.reachgig.ports.queue.SendOutcome;
import com.reachgig.ports.queue.WorkQueue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue whose sends fail while it is broken. */
final class BreakableQueue extends ForwardingQueue {
  private @Nullable Fault fault;

  BreakableQueue(WorkQueue queue, @Nullable Fault fault) {
    super(queue);
    this.fault = fault;
  }

  void setBroken(boolean broken) {
    fault = broken ? Fault.UNAVAILABLE : null;
  }

  @Override
  public SendOutcome send(List<Message> messages) {
    if (fault != null) {
      throw new PortException(fault, "broken");
    }
    return super.send(messages);
  }
}
