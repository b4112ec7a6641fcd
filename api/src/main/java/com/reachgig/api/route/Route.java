package com.reachgig.api.route;

import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of the table: all that is to be known of a route, for serving it, for describing it, and
 * for checking that the table keeps its own rules. Equal only to itself.
 */
public final class Route {
  private final String method;
  private final PathTemplate template;
  private final String operation;
  private final String summary;
  private final RouteSpec spec;
  private final RouteHandler handler;

  Route(
      String method,
      PathTemplate template,
      String operation,
      String summary,
      RouteSpec spec,
      RouteHandler handler) {
    this.method = method;
    this.template = template;
    this.operation = operation;
    this.summary = summary;
    this.spec = spec;
    this.handler = handler;
  }

  public static RouteSpec get(String template) {
    return new RouteSpec("GET", template).limit(RateClass.READ);
  }

  public static RouteSpec post(String template) {
    return new RouteSpec("POST", template);
  }

  public static RouteSpec put(String template) {
    return new RouteSpec("PUT", template);
  }

  public static RouteSpec delete(String template) {
    return new RouteSpec("DELETE", template);
  }

  public String method() {
    return method;
  }

  public PathTemplate template() {
    return template;
  }

  /** Its name, unique in the table. */
  public String operation() {
    return operation;
  }

  public String summary() {
    return summary;
  }

  public String tag() {
    return spec.tag;
  }

  public Auth auth() {
    return spec.auth;
  }

  public RateClass rateClass() {
    return spec.rateClass;
  }

  public IdempotencyRule idempotency() {
    return spec.idempotency;
  }

  /** Whether a change names the version that it is made to. */
  public IfMatchRule ifMatch() {
    return spec.ifMatch;
  }

  public List<QueryParameter<?>> query() {
    return spec.query;
  }

  public ObjectSchema body() {
    return spec.body;
  }

  /** Whether a request carries a body. */
  public boolean takesBody() {
    return !spec.body.fields().isEmpty();
  }

  public List<Answer> answers() {
    return spec.answers;
  }

  public RouteHandler handler() {
    return handler;
  }

  /** Every problem that a client may be told: the route's own, and those of what it asks for. */
  public List<ProblemCode> problems() {
    var all = new ArrayList<ProblemCode>(List.of(ProblemCode.INVALID_QUERY));
    if (!template.names().isEmpty()) {
      all.add(ProblemCode.MALFORMED_PATH);
    }
    if (spec.auth != Auth.NONE) {
      all.add(ProblemCode.UNAUTHENTICATED);
      all.add(ProblemCode.INVALID_TOKEN);
    }
    if (spec.auth == Auth.OPERATOR) {
      all.add(ProblemCode.FORBIDDEN);
    }
    if (spec.rateClass != RateClass.NONE) {
      all.add(ProblemCode.TOO_MANY_REQUESTS);
    }
    addProblemsOfBody(all);
    addProblemsOfHeaders(all);
    all.addAll(spec.problems);
    all.addAll(List.of(ProblemCode.INTERNAL_ERROR, ProblemCode.UNAVAILABLE));
    return all.stream().distinct().sorted().toList();
  }

  /** Also where no body is taken, one that is sent is read, since it may be {@code {}}. */
  private void addProblemsOfBody(List<ProblemCode> all) {
    all.add(ProblemCode.MALFORMED_JSON);
    all.add(ProblemCode.BODY_TOO_LARGE);
    if (takesBody()) {
      all.add(ProblemCode.BODY_REQUIRED);
      all.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      all.add(ProblemCode.INVALID_BODY);
      all.add(ProblemCode.LIMIT_EXCEEDED);
    } else {
      all.add(ProblemCode.UNEXPECTED_BODY);
    }
  }

  private void addProblemsOfHeaders(List<ProblemCode> all) {
    if (spec.ifMatch == IfMatchRule.REQUIRED) {
      all.add(ProblemCode.IF_MATCH_REQUIRED);
    }
    if (spec.ifMatch != IfMatchRule.NONE) {
      all.add(ProblemCode.STALE_VERSION);
      all.add(ProblemCode.INVALID_HEADER);
    }
    if (spec.idempotency == IdempotencyRule.REQUIRED) {
      all.add(ProblemCode.IDEMPOTENCY_KEY_REQUIRED);
    }
    if (spec.idempotency != IdempotencyRule.NONE) {
      all.add(ProblemCode.INVALID_HEADER);
      all.add(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }
  }

  @Override
  public String toString() {
    return method + " " + template.text();
  }
}
