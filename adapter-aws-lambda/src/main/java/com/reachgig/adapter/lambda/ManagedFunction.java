package com.reachgig.adapter.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A function under AWS's own runtime client, in the managed Java runtime. The client makes it by a
 * constructor without arguments, which a subclass has.
 */
public class ManagedFunction implements RequestStreamHandler {
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final Function function;
  private final InstantSource clock;
  private final AtomicBoolean warm = new AtomicBoolean();

  public ManagedFunction(Function function, InstantSource clock) {
    this.function = function;
    this.clock = clock;
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    new Invocation(
            context.getAwsRequestId(),
            clock.instant().plusMillis(context.getRemainingTimeInMillis()),
            context.getInvokedFunctionArn(),
            trace(context),
            ClientContextJson.of(context.getClientContext()),
            warm.compareAndSet(false, true))
        .run(function, event, answer);
  }

  /** The client hands it over in the context, older ones in a property only. */
  private static @Nullable String trace(Context context) {
    @Nullable String header = context.getXrayTraceId();
    return header != null ? header : System.getProperty(TRACE);
  }
}
