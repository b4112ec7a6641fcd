package com.reachgig.adapter.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/**
 * Runs a function by the Runtime API, as a runtime of its own. Takes invocations one after the
 * other on one connection, in the calling thread, until it is closed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">the Runtime API</a>
 */
public final class RuntimeLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RuntimeLoop.class.getName());
  private static final String ADDRESS = "AWS_LAMBDA_RUNTIME_API";

  private final RuntimeApi api;
  private boolean cold = true;

  private RuntimeLoop(RuntimeApi api) {
    this.api = api;
  }

  /** The loop of this process, as the platform started it. */
  public static RuntimeLoop ofEnvironment() {
    var address = System.getenv(ADDRESS);
    if (address == null) {
      throw new IllegalStateException(ADDRESS + " is not set: no function's environment");
    }
    return at(address);
  }

  /**
   * A loop on a Runtime API.
   *
   * @param address host and port, as in {@code 127.0.0.1:9001}
   */
  public static RuntimeLoop at(String address) {
    return new RuntimeLoop(new RuntimeApi(address));
  }

  /**
   * Makes the function and serves until it is closed. If it cannot be made, the platform is told.
   *
   * @throws IllegalStateException if the Runtime API is gone
   */
  public void run(Supplier<Function> start) {
    var function = started(start);
    try {
      var next = api.next(cold);
      while (next != null) {
        serve(function, next);
        cold = false;
        next = api.next(false);
      }
    } catch (IOException gone) {
      if (api.isClosed()) {
        return; // both were closed at the same time
      }
      throw new IllegalStateException("the Runtime API does not answer", gone);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private Function started(Supplier<Function> start) {
    try {
      return start.get();
    } catch (Throwable failure) {
      LOG.log(Level.ERROR, "the function cannot start", failure);
      api.failedToStart(failure);
      throw failure;
    }
  }

  private void serve(Function function, RuntimeApi.Next next) throws IOException {
    var invocation = next.invocation();
    var answer = new ByteArrayOutputStream(1_024);
    try {
      invocation.run(function, new ByteArrayInputStream(next.event()), answer);
    } catch (Throwable failure) { // whatever it is, the platform is told and the next one served
      LOG.log(Level.ERROR, () -> "invocation " + invocation.requestId() + " failed", failure);
      api.failed(invocation.requestId(), failure);
      return;
    } finally {
      Thread.interrupted(); // meant for that invocation
    }
    api.answer(invocation.requestId(), answer);
  }

  /** Ends the loop after the invocation that is under way. From any thread. */
  @Override
  public void close() {
    api.close();
  }
}
