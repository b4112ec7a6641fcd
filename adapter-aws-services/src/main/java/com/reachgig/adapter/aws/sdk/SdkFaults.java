package com.reachgig.adapter.aws.sdk;

import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Maps what the SDK's clients throw. */
public final class SdkFaults {
  private static final int NOT_FOUND = 404;

  private SdkFaults() {}

  /** The answer of a read, or empty if there is no such thing. */
  public static <T> Optional<T> absentOr(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (SdkException e) {
      if (e instanceof AwsServiceException service && service.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw thrown(faultOf(e, Fault.UNAVAILABLE), e);
    }
  }

  /** The answer of a write, of which earlier attempts may have taken effect. */
  public static <T> T ofWrite(Supplier<T> write) {
    try {
      return write.get();
    } catch (SdkException e) {
      Fault last = faultOf(e, Fault.OUTCOME_UNKNOWN);
      throw thrown(wasRepeated(e) && last != Fault.INTERRUPTED ? Fault.OUTCOME_UNKNOWN : last, e);
    }
  }

  private static PortException thrown(Fault fault, SdkException e) {
    return new PortException(fault, String.valueOf(e.getMessage()), e);
  }

  private static boolean wasRepeated(SdkException e) {
    Integer attempts = e.numAttempts();
    return attempts != null && attempts > 1;
  }

  private static Fault faultOf(SdkException e, Fault ifLost) {
    return e instanceof AwsServiceException service
        ? ofAnswer(service, ifLost)
        : ofTransport(e, ifLost);
  }

  private static Fault ofAnswer(AwsServiceException e, Fault ifLost) {
    if (e.isThrottlingException() || e.statusCode() == 503 || e.statusCode() == 429) {
      return Fault.THROTTLED;
    }
    return isRefusal(e.statusCode()) ? Fault.DENIED : ifLost;
  }

  /** S3 answers some failures with 200, since its status was sent when it began to work. */
  private static boolean isRefusal(int status) {
    return status >= 400 && status < 500;
  }

  private static Fault ofTransport(SdkException e, Fault ifLost) {
    if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
      Thread.currentThread().interrupt();
      return Fault.INTERRUPTED;
    }
    return neverSent(e) ? Fault.UNAVAILABLE : ifLost;
  }

  private static boolean neverSent(@Nullable Throwable e) {
    return e != null
        && (e instanceof ConnectException
            || e instanceof UnknownHostException
            || neverSent(e.getCause()));
  }
}
