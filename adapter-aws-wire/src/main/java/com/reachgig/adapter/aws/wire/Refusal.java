package com.reachgig.adapter.aws.wire;

import com.reachgig.adapter.aws.wire.Trouble.Kind;
import com.reachgig.json.JsonReader;
import com.reachgig.json.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer that says no, and what it says. */
record Refusal(HttpAnswer answer, String type, String message) {
  static final String REQUEST_ID = "x-amzn-requestid";

  private static final Set<String> THROTTLING =
      Set.of(
          "Throttling",
          "ThrottlingException",
          "ThrottledException",
          "RequestThrottledException",
          "RequestThrottled",
          "KmsThrottled",
          "OverLimit",
          "TooManyRequestsException",
          "ProvisionedThroughputExceededException",
          "RequestLimitExceeded",
          "BandwidthLimitExceeded",
          "SlowDown",
          "EC2ThrottledException");
  private static final Set<String> IN_PROGRESS =
      Set.of("TransactionInProgressException", "PriorRequestNotComplete");
  private static final Set<String> FAILED =
      Set.of("RequestTimeout", "RequestTimeoutException", "InternalError");

  /** Each may be due to the time that was signed; the answer's own time tells. */
  private static final Set<String> SKEW =
      Set.of(
          "RequestTimeTooSkewed",
          "RequestExpired",
          "RequestInTheFuture",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "AuthFailure");

  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSecurity",
          "InvalidSecurityTokenException",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "UnrecognizedClientException");

  static Refusal of(HttpAnswer answer) {
    String type = answer.header("x-amzn-errortype");
    String message = "";
    try {
      JsonReader json = new JsonReader(answer.body());
      if (json.next() == JsonToken.START_OBJECT) {
        while (json.next() == JsonToken.NAME) {
          String name = json.name();
          json.next();
          switch (name.toLowerCase(Locale.ROOT)) {
            case "__type", "code" -> type = type.isEmpty() ? json.textOr("") : type;
            case "message" -> message = json.textOr("");
            default -> json.skipChildren();
          }
        }
      }
    } catch (IOException e) {
      // no JSON, such as the page of a load balancer: its status speaks
    }
    return new Refusal(answer, name(type), message);
  }

  /** Without the namespace before it, and the address behind it. */
  private static String name(String type) {
    int colon = type.indexOf(':');
    String before = colon < 0 ? type : type.substring(0, colon);
    return before.substring(before.lastIndexOf('#') + 1);
  }

  /** What there is to do about it, or null if the call itself is what is refused. */
  @Nullable Kind kind() {
    int status = answer.status();
    if (THROTTLING.contains(type) || status == 429) {
      return Kind.THROTTLED;
    }
    if (IN_PROGRESS.contains(type)) {
      return Kind.IN_PROGRESS;
    }
    if (FAILED.contains(type) || status >= 500 || status < 400) {
      return Kind.FAILED;
    }
    if (EXPIRED.contains(type)) {
      return Kind.EXPIRED;
    }
    boolean untold = type.isEmpty() && (status == 401 || status == 403);
    return untold || DENIED.contains(type) || SKEW.contains(type) ? Kind.DENIED : null;
  }

  /** Whether it may be that the request was signed at the wrong time. */
  boolean maybeSkew() {
    return SKEW.contains(type);
  }

  String requestId() {
    return answer.header(REQUEST_ID);
  }

  @Override
  public String toString() {
    return "%s: %s (status %d, request %s)".formatted(type, message, answer.status(), requestId());
  }
}
