package com.reachgig.api.route;

import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.schema.ObjectSchema;
import com.reachgig.api.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** A row of the table while it is written down; what is not said is not asked for. */
public final class RouteSpec {
  private final String method;
  private final PathTemplate template;
  final List<QueryParameter<?>> query = new ArrayList<>();
  final List<Answer> answers = new ArrayList<>();
  final List<ProblemCode> problems = new ArrayList<>();
  String tag = "platform";
  Auth auth = Auth.NONE;
  RateClass rateClass = RateClass.WRITE;
  IdempotencyRule idempotency = IdempotencyRule.NONE;
  IfMatchRule ifMatch = IfMatchRule.NONE;
  ObjectSchema body = ObjectSchema.NONE;

  RouteSpec(String method, String template) {
    this.method = method;
    this.template = PathTemplate.of(template);
  }

  /** The group that it is shown in. */
  public RouteSpec tag(String group) {
    tag = group;
    return this;
  }

  public RouteSpec auth(Auth level) {
    auth = level;
    return this;
  }

  public RouteSpec limit(RateClass limit) {
    rateClass = limit;
    return this;
  }

  public RouteSpec idempotency(IdempotencyRule rule) {
    idempotency = rule;
    return this;
  }

  public RouteSpec ifMatch(IfMatchRule rule) {
    ifMatch = rule;
    return this;
  }

  public RouteSpec query(QueryParameter<?>... parameters) {
    query.addAll(List.of(parameters));
    return this;
  }

  public RouteSpec body(ObjectSchema schema) {
    body = schema;
    return this;
  }

  public RouteSpec answers(int status, String description, Schema<?> schema, String... headers) {
    answers.add(Answer.of(status, description, schema, headers));
    return this;
  }

  public RouteSpec answers(int status, String description) {
    answers.add(Answer.empty(status, description));
    return this;
  }

  public RouteSpec answers(Answer answer) {
    answers.add(answer);
    return this;
  }

  public RouteSpec refuses(ProblemCode... codes) {
    problems.addAll(List.of(codes));
    return this;
  }

  /** Ends the row. */
  public Route handledBy(String operation, String summary, RouteHandler handler) {
    return new Route(method, template, operation, summary, this, handler);
  }
}
