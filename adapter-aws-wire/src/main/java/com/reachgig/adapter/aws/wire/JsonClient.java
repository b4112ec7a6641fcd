package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Sending.Round;
import com.reachgig.json.JsonWriter;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;

/**
 * Calls one service. Make one for each service and process, and keep it: it keeps its connections.
 *
 * <p><b>Attempts.</b> A failure that may pass is met with another attempt, after a pause and within
 * {@link TimeOuts#call}, unless {@link Resend} forbids it.
 *
 * <p><b>Threads.</b> Safe for any number of threads. Calls block; an interrupt ends the wait with
 * {@link Fault#INTERRUPTED} and keeps the flag set.
 *
 * <p><b>Not promised.</b> Proxies and redirections; that looking up a host's name ends in time.
 *
 * <p><b>Faults.</b> {@code UNAVAILABLE}, {@code THROTTLED}, {@code DENIED}: nothing was changed.
 * {@code OUTCOME_UNKNOWN}: at least one attempt may have taken effect; never for {@link
 * Resend#READ}.
 */
public final class JsonClient implements AutoCloseable {
  /** What most requests need. */
  private static final int REQUEST_BYTES = 512;

  private final Service service;
  private final Settings settings;
  private final Outside outside;
  private final Connections connections;
  private final Signer signer;
  private final Attempts attempts;
  private final Retries retries;
  private volatile boolean closed;

  JsonClient(Service service, Settings settings, Outside outside) {
    Target target = Target.of(settings.endpoints().of(service), settings.tls());
    this.service = service;
    this.settings = settings;
    this.outside = outside;
    this.connections = new Connections(target, settings.timeOuts());
    this.signer = new Signer(service, settings.region(), target);
    this.attempts = new Attempts(service, settings, signer, new Exchange(connections));
    this.retries = new Retries(attempts, service, settings, outside);
  }

  public static JsonClient of(Service service, Settings settings) {
    return new JsonClient(service, settings, new Outside.Real());
  }

  /**
   * Calls an operation that is named by its target.
   *
   * @throws ServiceException if the service refused the call itself
   * @throws PortException if the infrastructure failed
   */
  public <T> T call(Call call, RequestBody body, AnswerReader<T> reader) {
    return post("/", call, body, reader);
  }

  /** Calls an operation that is named by its path, which starts with a slash. */
  public <T> T post(String path, Call call, RequestBody body, AnswerReader<T> reader) {
    if (closed) {
      throw new PortException(Fault.CLOSED, "the client of " + service + " was closed");
    }
    JsonWriter json = new JsonWriter(REQUEST_BYTES);
    body.writeTo(json);
    return retries.run(new Sending<>(path, call, json.toByteArray(), reader, outside.invocation()));
  }

  /**
   * Gets ready for the first call: gets credentials, loads what signing needs, and connects.
   * Failing is no error: the first call then does it.
   */
  public void warm() {
    try {
      Deadline deadline = Deadline.in(settings.timeOuts().connect(), settings.clock());
      Sending<String> nothing =
          new Sending<>("/", new Call("Warm", Resend.READ), new byte[] {'{', '}'}, json -> "", "");
      Round round = new Round(1, 1, false, deadline);
      signer.head(nothing, round, "", settings.credentials().current(), settings.clock().instant());
      connections.giveBack(connections.open(deadline));
    } catch (IOException | PortException e) {
      // Loggers take long to load, and only this needs one.
      System.getLogger(JsonClient.class.getName())
          .log(System.Logger.Level.DEBUG, "not ready for " + service + " yet", e);
    }
  }

  /**
   * Gives up what is of this moment and this machine, as before a snapshot of the process: the
   * connections that rest, the service's time as far as it differs from ours, and credentials.
   * Later calls get others.
   */
  public void forget() {
    connections.closeResting();
    attempts.forget();
  }

  @Override
  public void close() {
    closed = true;
    connections.close();
  }
}
