package com.reachgig.api.route;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.json.Json;
import com.reachgig.api.json.MalformedJson;
import com.reachgig.api.json.Pointer;
import com.reachgig.api.json.StrictJson;
import com.reachgig.api.problem.FieldError;
import com.reachgig.api.problem.Problem;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.schema.Decoded;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Violations;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a request that its route asks for: query, headers, body. What the client would
 * accept as an answer is not looked at (RFC 9110, section 12.5.1 lets a server do so): there is
 * JSON only.
 */
public final class ReadRequest implements Step {
  /** Far above what any route takes, far below what would hurt. */
  public static final int MAX_BODY_BYTES = 256 * 1_024;

  @Override
  public @Nullable HttpResponse apply(Exchange exchange) {
    var route = exchange.route();
    var request = exchange.request();
    exchange.query(QueryValues.of(request.query(), route.query()));
    if (route.ifMatch() != IfMatchRule.NONE) {
      exchange.ifMatch(VersionCondition.of(request.headers().all("If-Match"), route.ifMatch()));
    }
    if (route.idempotency() != IdempotencyRule.NONE) {
      var account = exchange.caller().accountId();
      var key = IdempotencyKey.of(request, route.idempotency(), account);
      if (key != null) {
        exchange.idempotencyKey(key);
      }
    }
    readBody(exchange, route);
    return null;
  }

  private static void readBody(Exchange exchange, Route route) {
    var body = exchange.request().body();
    if (body.length == 0) {
      if (route.takesBody()) {
        throw Problem.of(ProblemCode.BODY_REQUIRED, "Send a JSON object as the body.").refusal();
      }
      return;
    }
    if (body.length > MAX_BODY_BYTES) {
      throw Problem.of(
              ProblemCode.BODY_TOO_LARGE, "A body has at most " + MAX_BODY_BYTES + " bytes.")
          .refusal();
    }
    if (route.takesBody()) {
      requireJson(exchange.request().headers().first("Content-Type"));
      exchange.body(decode(route.body(), parse(body)));
    } else {
      requireEmptyObject(body);
    }
  }

  /** Many clients cannot send a POST without a body, and send {@code {}}. */
  private static void requireEmptyObject(byte[] body) {
    if (!(parse(body) instanceof Json.Members(var members)) || !members.isEmpty()) {
      throw Problem.of(ProblemCode.UNEXPECTED_BODY, "Send no body, or {}.").refusal();
    }
  }

  private static void requireJson(@Nullable String contentType) {
    if (contentType == null || !isJson(contentType)) {
      throw Problem.of(
              ProblemCode.UNSUPPORTED_MEDIA_TYPE,
              "Send the body as Content-Type: application/json.")
          .with("Accept", Answer.JSON)
          .refusal();
    }
  }

  private static boolean isJson(String contentType) {
    if (contentType.equals(Answer.JSON)) {
      return true;
    }
    var type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
    return type.equals(Answer.JSON) || type.equals(Answer.JSON + ";charset=utf-8");
  }

  private static Json parse(byte[] body) {
    try {
      return StrictJson.read(body);
    } catch (MalformedJson e) {
      var rule = e.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
      var message = String.valueOf(e.getMessage());
      throw Problem.of(
              ProblemCode.MALFORMED_JSON,
              message,
              List.of(FieldError.inBody(e.pointer(), rule, message)))
          .refusal();
    }
  }

  private static Decoded decode(ObjectSchema schema, Json json) {
    var violations = new Violations(FieldError.Place.POINTER);
    var decoded = schema.decode(json, Pointer.ROOT, violations);
    if (decoded == null || !violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID_BODY, "See errors for each member.", violations.list())
          .refusal();
    }
    return decoded;
  }
}
