package com.reachgig.adapter.aws.sqs;

import com.reachgig.adapter.aws.wire.AnswerReader;
import com.reachgig.adapter.aws.wire.Call;
import com.reachgig.adapter.aws.wire.JsonClient;
import com.reachgig.adapter.aws.wire.RequestBody;
import com.reachgig.adapter.aws.wire.Service;
import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.adapter.aws.wire.Settings;
import com.reachgig.adapter.aws.wire.TimeOuts;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.queue.WorkQueue;
import java.time.Duration;

/** Calls SQS; a refusal that nobody expects is a mistake of the deployment. */
final class Sqs implements AutoCloseable {
  /** How much later than it should a long poll may be answered. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final JsonClient calls;
  private final JsonClient polls;

  Sqs(Settings settings) {
    calls = JsonClient.of(Service.SQS, settings);
    polls = JsonClient.of(Service.SQS, settings.withTimeOuts(patient(settings.timeOuts())));
  }

  /**
   * Calls an operation that answers at once.
   *
   * @throws ServiceException if the call is refused
   */
  <T> T call(Call call, RequestBody body, AnswerReader<T> reader) {
    return calls.call(call, body, reader);
  }

  /** Calls an operation that may answer only after {@link WorkQueue#MAX_WAIT}. */
  <T> T poll(Call call, RequestBody body, AnswerReader<T> reader) {
    return polls.call(call, body, reader);
  }

  /** What a refusal means that has no meaning of its own. */
  static PortException fault(ServiceException refusal) {
    Fault fault = refusal.maybeTakenBefore() ? Fault.OUTCOME_UNKNOWN : Fault.DENIED;
    return new PortException(fault, String.valueOf(refusal.getMessage()), refusal);
  }

  @Override
  public void close() {
    calls.close();
    polls.close();
  }

  private static TimeOuts patient(TimeOuts standard) {
    Duration read = WorkQueue.MAX_WAIT.plus(SLACK);
    return new TimeOuts(standard.connect(), read, read.plus(standard.call()), standard.idle());
  }
}
