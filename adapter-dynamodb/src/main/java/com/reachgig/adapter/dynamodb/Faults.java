package com.reachgig.adapter.dynamodb;

import com.reachgig.adapter.aws.wire.ServiceException;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What DynamoDB's refusals mean to callers; what failed on the way there, the client says. */
final class Faults {
  /** How DynamoDB speaks of limits; it has no error of their own for them. */
  private static final List<String> LIMITS =
      List.of("exceeded", "exceeds", "maximum", "too many", "too large", "at most", "less than");

  private Faults() {}

  static RuntimeException of(ServiceException e) {
    if (e.maybeTakenBefore()) {
      return fault(Fault.OUTCOME_UNKNOWN, e);
    }
    return switch (e.type()) {
      case "ValidationException" -> invalid(e.detail(), e);
      case "ItemCollectionSizeLimitExceededException", "RequestEntityTooLarge" ->
          fault(Fault.LIMIT_EXCEEDED, e);
      case "TransactionConflictException" -> fault(Fault.THROTTLED, e);
      case "IdempotentParameterMismatchException" -> fault(Fault.OUTCOME_UNKNOWN, e);
      case "TransactionInProgressException" -> fault(Fault.OUTCOME_UNKNOWN, e);
      default -> fault(Fault.UNAVAILABLE, e);
    };
  }

  /** What DynamoDB says is wrong with a request that passed the port's own checks. */
  static RuntimeException invalid(String message, @Nullable Throwable cause) {
    String text = message.toLowerCase(Locale.ROOT);
    return LIMITS.stream().anyMatch(text::contains)
        ? new PortException(Fault.LIMIT_EXCEEDED, message, cause)
        : new IllegalArgumentException(message, cause);
  }

  private static PortException fault(Fault fault, ServiceException e) {
    return new PortException(fault, String.valueOf(e.getMessage()), e);
  }
}
