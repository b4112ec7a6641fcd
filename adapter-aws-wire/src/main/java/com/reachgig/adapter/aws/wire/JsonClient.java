package com.reachgig.adapter.aws.wire;

/**
 * Calls one service. Make one for each service and process, and keep it: it keeps its connections.
 *
 * <p><b>Threads.</b> Safe for any number of threads. Calls block; an interrupt ends the wait with
 * {@link com.reachgig.ports.fault.Fault#INTERRUPTED} and keeps the flag set.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class JsonClient implements AutoCloseable {
  private JsonClient() {}

  public static JsonClient of(Service service, Settings settings) {
    throw new UnsupportedOperationException();
  }

  /**
   * Calls an operation that is named by its target.
   *
   * @throws ServiceException if the service refused the call itself
   * @throws com.reachgig.ports.fault.PortException if the infrastructure failed
   */
  public <T> T call(Call call, RequestBody body, AnswerReader<T> reader) {
    return post("/", call, body, reader);
  }

  /** Calls an operation that is named by its path. */
  public <T> T post(String path, Call call, RequestBody body, AnswerReader<T> reader) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gets ready for the first call: connects, gets credentials and loads what signing needs. Failing
   * is no error: the first call then does it.
   */
  public void warm() {}

  /** Closes the connections that rest, as before a snapshot of the process; calls open new ones. */
  public void disconnect() {}

  @Override
  public void close() {}
}
