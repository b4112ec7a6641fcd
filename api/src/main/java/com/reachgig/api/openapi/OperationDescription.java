package com.reachgig.api.openapi;

import com.reachgig.api.json.Json;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Answer;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.QueryParameter;
import com.reachgig.api.route.Route;
import com.reachgig.api.schema.Components;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** One route as an operation. */
final class OperationDescription {
  private OperationDescription() {}

  static String method(Route route) {
    return route.method().toLowerCase(Locale.ROOT);
  }

  static Json of(Route route, Components components) {
    var members = new LinkedHashMap<String, Json>();
    members.put("operationId", Json.of(route.operation()));
    members.put("summary", Json.of(route.summary()));
    members.put("tags", Json.texts(route.tag()));
    members.put("security", Json.items(security(route.auth())));
    members.put("parameters", Json.items(parameters(route, components)));
    if (route.takesBody()) {
      members.put("requestBody", requestBody(route, components));
    }
    members.put("responses", responses(route, components));
    return new Json.Members(members);
  }

  private static List<Json> security(Auth auth) {
    var bearer = Json.members(CommonParts.BEARER, Json.items(List.of()));
    return switch (auth) {
      case NONE -> List.of();
      case OPTIONAL -> List.of(Json.members(), bearer);
      case MEMBER, OPERATOR -> List.of(bearer);
    };
  }

  private static List<Json> parameters(Route route, Components components) {
    var parameters = new ArrayList<Json>();
    route.template().names().forEach(name -> parameters.add(pathParameter(name)));
    route.query().forEach(parameter -> parameters.add(queryParameter(parameter, components)));
    if (route.ifMatch() != IfMatchRule.NONE) {
      boolean required = route.ifMatch() == IfMatchRule.REQUIRED;
      parameters.add(
          CommonParts.parameterReference(
              required ? CommonParts.IF_MATCH_REQUIRED : CommonParts.IF_MATCH_OPTIONAL));
    }
    if (route.answers().stream().anyMatch(answer -> answer.status() == 304)) {
      parameters.add(CommonParts.parameterReference(CommonParts.IF_NONE_MATCH));
    }
    if (route.idempotency() != IdempotencyRule.NONE) {
      boolean required = route.idempotency() == IdempotencyRule.REQUIRED;
      parameters.add(
          CommonParts.parameterReference(
              required ? CommonParts.IDEMPOTENCY_REQUIRED : CommonParts.IDEMPOTENCY_OPTIONAL));
    }
    return parameters;
  }

  private static Json pathParameter(String name) {
    return Json.members(
        "name",
        name,
        "in",
        "path",
        "required",
        true,
        "description",
        "An id, as this service gave it.",
        "schema",
        Json.members("type", "string", "minLength", 1, "maxLength", 256),
        "example",
        "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b");
  }

  private static Json queryParameter(QueryParameter<?> parameter, Components components) {
    return Json.members(
        "name", parameter.name(),
        "in", "query",
        "required", false,
        "description", parameter.description(),
        "schema", parameter.schema().describe(components),
        "example", parameter.example());
  }

  private static Json requestBody(Route route, Components components) {
    var content =
        Json.members(
            "schema", route.body().describe(components), "example", route.body().example());
    return Json.members("required", true, "content", Json.members(Answer.JSON, content));
  }

  private static Json responses(Route route, Components components) {
    var responses = new LinkedHashMap<String, Json>();
    for (var answer : route.answers()) {
      responses.put(Integer.toString(answer.status()), response(answer, components));
    }
    var problems = new TreeMap<Integer, List<ProblemCode>>();
    for (var code : route.problems()) {
      problems.computeIfAbsent(code.status(), _ -> new ArrayList<>()).add(code);
    }
    problems.forEach(
        (status, codes) ->
            responses.put(
                Integer.toString(status), ProblemDescription.response(codes, components)));
    return new Json.Members(responses);
  }

  private static Json response(Answer answer, Components components) {
    var members = new LinkedHashMap<String, Json>();
    members.put("description", Json.of(answer.description()));
    members.put("headers", CommonParts.headerReferences(answer.headers()));
    var body = answer.body();
    if (body != null) {
      var content = Json.members("schema", body.describe(components), "example", body.example());
      members.put("content", Json.members(answer.mediaType(), content));
    }
    return new Json.Members(members);
  }
}
