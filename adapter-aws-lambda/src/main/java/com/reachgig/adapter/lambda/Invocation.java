package com.reachgig.adapter.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One invocation of a function, as the platform tells of it.
 *
 * @param requestId the platform's name for it, in its own lines of log too
 * @param deadline when the platform gives it up
 * @param functionArn of the function, with the alias or version that was invoked
 * @param traceHeader in X-Ray's form, or null
 * @param clientContext JSON that a caller of the SDK handed over, or null
 * @param coldStart whether it is the first one of its environment
 */
public record Invocation(
    String requestId,
    Instant deadline,
    String functionArn,
    @Nullable String traceHeader,
    @Nullable String clientContext,
    boolean coldStart) {
  private static final ScopedValue<Invocation> CURRENT = ScopedValue.newInstance();
  private static final String NONE = "none";
  private static final int NAME_PART = 6;

  /** What the snapshot's priming requests run in: they have all the time that they need. */
  public static Invocation priming() {
    return new Invocation("priming", Instant.MAX, NONE, null, null, false);
  }

  /** On whose behalf the current thread acts, or null outside of invocations. */
  public static @Nullable Invocation current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** The current invocation's request id, for requests that bring none of their own. */
  public static String currentRequestId() {
    return CURRENT.isBound() ? CURRENT.get().requestId : NONE;
  }

  /** The function's answer, with this invocation bound. */
  public void run(Function function, InputStream event, OutputStream answer) throws IOException {
    ScopedValue.where(CURRENT, this)
        .<@Nullable Void, IOException>call(
            () -> {
              function.invoke(event, answer, this);
              return null;
            });
  }

  /** The result of work that another thread does for this invocation. */
  public <T, X extends Throwable> T bind(ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** How long the work may take if the answer needs the margin; zero or less if it is too late. */
  public Duration remaining(InstantSource clock, Duration margin) {
    return deadline.equals(Instant.MAX)
        ? Duration.ofMillis(Long.MAX_VALUE)
        : Duration.between(clock.instant(), deadline).minus(margin);
  }

  /** The id of the trace that it belongs to, 32 hexadecimal digits, or null. */
  public @Nullable String traceId() {
    return traceHeader == null ? null : TraceId.ofXRay(traceHeader);
  }

  /** This one as a part of another trace, that of W3C's {@code traceparent}, if that is sound. */
  public Invocation tracedBy(@Nullable String traceparent) {
    var id = traceparent == null ? null : TraceId.ofW3c(traceparent);
    if (id == null) {
      return this;
    }
    return new Invocation(
        requestId, deadline, functionArn, TraceId.toXRay(id), clientContext, coldStart);
  }

  /** The name within {@code arn:aws:lambda:region:account:function:name:alias}. */
  public String functionName() {
    var parts = functionArn.split(":", -1);
    return parts.length > NAME_PART ? parts[NAME_PART] : functionArn;
  }

  /** What each of its lines of log has to say of it, beside the request's id. */
  public void logFields(BiConsumer<String, Object> field) {
    field.accept("function", functionName());
    field.accept("coldStart", coldStart);
    var trace = traceId();
    if (trace != null) {
      field.accept("traceId", trace);
    }
  }
}
