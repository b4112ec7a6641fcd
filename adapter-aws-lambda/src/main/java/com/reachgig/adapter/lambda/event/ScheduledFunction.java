package com.reachgig.adapter.lambda.event;

import com.reachgig.adapter.lambda.Function;
import com.reachgig.adapter.lambda.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Does work that a schedule asks for, whatever the schedule's event says: a rule of EventBridge and
 * EventBridge Scheduler send different ones. An exception fails the invocation, which the schedule
 * then repeats; a schedule may also ask twice.
 */
public final class ScheduledFunction implements Function {
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Work work;

  /** The work of one call. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does what there is to do.
     *
     * @param invocation tells until when
     */
    void run(Invocation invocation);
  }

  public ScheduledFunction(Work work) {
    this.work = work;
  }

  @Override
  public void invoke(InputStream event, OutputStream answer, Invocation invocation)
      throws IOException {
    work.run(invocation);
    answer.write(NULL);
  }
}
