package com.reachgig.api.openapi;

import com.reachgig.api.json.Json;
import com.reachgig.api.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;

/** What many operations share: headers of requests and answers, and the way to authenticate. */
final class CommonParts {
  static final String IF_MATCH_REQUIRED = "IfMatchRequired";
  static final String IF_MATCH_OPTIONAL = "IfMatchOptional";
  static final String IF_NONE_MATCH = "IfNoneMatch";
  static final String IDEMPOTENCY_REQUIRED = "IdempotencyKeyRequired";
  static final String IDEMPOTENCY_OPTIONAL = "IdempotencyKeyOptional";
  static final String BEARER = "bearer";

  private CommonParts() {}

  static Json parameters() {
    return Json.members(
        IF_MATCH_REQUIRED, ifMatch(true),
        IF_MATCH_OPTIONAL, ifMatch(false),
        IF_NONE_MATCH,
            parameter("If-None-Match", false, "ETags that you have: 304 if still so.", "\"3\""),
        IDEMPOTENCY_REQUIRED, idempotencyKey(true),
        IDEMPOTENCY_OPTIONAL, idempotencyKey(false));
  }

  private static Json ifMatch(boolean required) {
    return parameter("If-Match", required, "The ETag of the version to change, or *.", "\"3\"");
  }

  private static Json idempotencyKey(boolean required) {
    return parameter(
        "Idempotency-Key",
        required,
        "New for each action, the same for its repetition: 1 to 255 visible ASCII characters.",
        "8e03978e-40d5-43dd-bc93-6894a57f9324");
  }

  private static Json parameter(String name, boolean required, String description, String example) {
    return Json.members(
        "name", name,
        "in", "header",
        "required", required,
        "description", description,
        "schema", Json.members("type", "string"),
        "example", example);
  }

  static Json parameterReference(String name) {
    return Json.members("$ref", "#/components/parameters/" + name);
  }

  static Json headers() {
    return Json.members(
        "X-Request-Id", header("Names the request in the log.", "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f"),
        "ETag", header("The version.", "\"3\""),
        "Location", header("The path of what was made.", "/v1/gigs/0193a1b2"),
        "Link", header("The next page, as rel=next.", "</v1/gigs?cursor=abc>; rel=\"next\""),
        "Idempotent-Replayed", header("true if this is the answer of before.", "true"),
        "RateLimit-Policy", header("The allowance.", "\"read\";q=600;w=60"),
        "RateLimit", header("What is left of it.", "\"read\";r=599;t=1"),
        "Retry-After", header("Seconds to wait.", "1"),
        "Allow", header("The methods that there are.", "GET, HEAD, OPTIONS"),
        "Accept", header("The media types that are taken.", "application/json"),
        "WWW-Authenticate", header("How to authenticate.", "Bearer realm=\"reachgig\""));
  }

  private static Json header(String description, String example) {
    return Json.members(
        "description", description,
        "schema", Json.members("type", "string"),
        "example", example);
  }

  /** References to headers by their names; the request id is on every answer. */
  static Json headerReferences(List<String> names) {
    var references = new LinkedHashMap<String, Json>();
    references.put("X-Request-Id", headerReference("X-Request-Id"));
    names.forEach(name -> references.put(name, headerReference(name)));
    return new Json.Members(references);
  }

  private static Json headerReference(String name) {
    return Json.members("$ref", "#/components/headers/" + name);
  }

  static Json headersOfProblem(List<ProblemCode> codes) {
    return headerReferences(
        switch (codes.getFirst().status()) {
          case 401 -> List.of("WWW-Authenticate");
          case 415 -> List.of("Accept");
          case 429 -> List.of("RateLimit-Policy", "RateLimit", "Retry-After");
          case 503 -> List.of("Retry-After");
          default -> List.of();
        });
  }

  static Json securitySchemes() {
    return Json.members(
        BEARER,
        Json.members(
            "type", "http",
            "scheme", "bearer",
            "bearerFormat", "JWT",
            "description", "The access token of POST /v1/auth/login."));
  }
}
