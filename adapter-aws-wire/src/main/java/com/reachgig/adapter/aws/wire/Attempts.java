package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Listener.Attempt;
import com.reachgig.adapter.aws.wire.Sending.Round;
import com.reachgig.adapter.aws.wire.Trouble.Kind;
import com.reachgig.json.JsonReader;
import com.reachgig.ports.fault.PortException;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes single attempts at calls of one service. */
final class Attempts {
  /** Where the runtime of a function leaves what led to the invocation. */
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final Service service;
  private final Settings settings;
  private final Signer signer;
  private final Exchange exchange;
  private final ServerClock serverClock;

  Attempts(Service service, Settings settings, Signer signer, Exchange exchange) {
    this.service = service;
    this.settings = settings;
    this.signer = signer;
    this.exchange = exchange;
    this.serverClock = new ServerClock(settings.clock());
  }

  <T> T attempt(Sending<T> sending, Round round) throws Trouble {
    Credentials credentials = credentials();
    Instant signedAt = serverClock.instant();
    byte[] head = signer.head(sending, round, trace(), credentials, signedAt);
    HttpAnswer answer = null;
    String errorType = "";
    double capacityUnits = 0;
    try {
      answer = exchange.run(head, sending.body(), round.deadline());
      if (answer.isSuccess()) {
        T result = read(answer, sending.reader());
        capacityUnits = sending.reader().capacityUnits();
        return result;
      }
      Refusal refusal = Refusal.of(answer);
      errorType = refusal.type();
      throw trouble(refusal, credentials, signedAt, round.maybeTaken());
    } finally {
      int status = answer == null ? 0 : answer.status();
      String requestId = answer == null ? "" : answer.header(Refusal.REQUEST_ID);
      settings
          .listener()
          .attempted(
              new Attempt(
                  service,
                  sending.call(),
                  round.number(),
                  status,
                  errorType,
                  requestId,
                  capacityUnits));
    }
  }

  void forget() {
    serverClock.forget();
    settings.credentials().forget();
  }

  private static String trace() {
    return System.getProperty(TRACE, "");
  }

  private Credentials credentials() throws Trouble {
    try {
      return settings.credentials().current();
    } catch (PortException e) {
      Kind kind = e.retryable() ? Kind.NOT_CONNECTED : Kind.DENIED;
      throw new Trouble(kind, String.valueOf(e.getMessage()), e);
    }
  }

  private static <T> T read(HttpAnswer answer, AnswerReader<T> reader) throws Trouble {
    try {
      return reader.read(new JsonReader(answer.body()));
    } catch (IOException e) {
      throw new Trouble(Kind.LOST, "the answer cannot be read: " + e, e);
    }
  }

  private Trouble trouble(
      Refusal refusal, Credentials credentials, Instant signedAt, boolean maybeTaken) {
    Kind kind = kind(refusal, credentials, signedAt);
    if (kind == null) {
      throw new ServiceException(refusal, maybeTaken);
    }
    return new Trouble(kind, refusal.toString(), null);
  }

  private @Nullable Kind kind(Refusal refusal, Credentials credentials, Instant signedAt) {
    if (refusal.maybeSkew() && serverClock.correct(refusal.answer(), signedAt)) {
      return Kind.SKEWED;
    }
    Kind kind = refusal.kind();
    boolean renewed = kind == Kind.EXPIRED && settings.credentials().renew(credentials);
    return kind == Kind.EXPIRED && !renewed ? Kind.DENIED : kind;
  }
}
