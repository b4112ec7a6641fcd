package com.reachgig.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.Requests;
import com.reachgig.api.problem.ProblemCode;
import com.reachgig.api.route.Auth;
import com.reachgig.api.route.IdempotencyRule;
import com.reachgig.api.route.IfMatchRule;
import com.reachgig.api.route.Route;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  /** Every route that is not described, and why. */
  private static final Map<String, String> UNDESCRIBED =
      Map.of(
          "GET /verify-email", "a page for people",
          "GET /reset-password", "a page for people",
          "GET /operator-setup", "a page for people",
          "GET /pages/app.js", "a part of the pages",
          "GET /pages/app.css", "a part of the pages");

  private static final Conversation TALK = new Conversation();
  private static final SwaggerParseResult PARSED = parse();

  private final OpenAPI document = PARSED.getOpenAPI();
  private final List<Route> table = new Marketplace().routes();
  private final List<Route> routes =
      table.stream().filter(route -> !UNDESCRIBED.containsKey(route.toString())).toList();

  private static SwaggerParseResult parse() {
    var options = new ParseOptions();
    options.setResolve(true);
    var text = Requests.text(TALK.get("/openapi.json"));
    return new OpenAPIV3Parser().readContents(text, null, options);
  }

  @Test
  void the_document_is_valid_openapi_3_1() {
    assertThat(PARSED.getMessages()).isEmpty();
    assertThat(document.getOpenapi()).isEqualTo("3.1.1");
  }

  @Test
  void the_document_is_kept_by_clients() {
    var response = TALK.get("/openapi.json");
    var tag = String.valueOf(response.headers().first("ETag"));
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/json");
    assertThat(TALK.get("/openapi.json", "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void every_route_is_described_and_nothing_else() {
    var described = new HashSet<String>();
    document
        .getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .keySet()
                    .forEach(method -> described.add(method + " " + path)));
    assertThat(described)
        .isEqualTo(routes.stream().map(Route::toString).collect(Collectors.toSet()));
    assertThat(table).extracting(Route::toString).containsAll(UNDESCRIBED.keySet());
  }

  @Test
  void every_parameter_is_described_with_an_example() {
    for (var route : routes) {
      var names = new HashSet<String>();
      for (var parameter : parameters(route)) {
        names.add(parameter.getIn() + " " + parameter.getName());
        assertThat(parameter.getExample()).as(route + " " + parameter.getName()).isNotNull();
        assertThat(parameter.getDescription()).isNotBlank();
      }
      assertThat(names).as(route.toString()).isEqualTo(expectedParameters(route));
    }
  }

  private static Set<String> expectedParameters(Route route) {
    var names = new HashSet<String>();
    route.template().names().forEach(name -> names.add("path " + name));
    route.query().forEach(parameter -> names.add("query " + parameter.name()));
    if (route.ifMatch() != IfMatchRule.NONE) {
      names.add("header If-Match");
    }
    if (route.idempotency() != IdempotencyRule.NONE) {
      names.add("header Idempotency-Key");
    }
    if (route.answers().stream().anyMatch(answer -> answer.status() == 304)) {
      names.add("header If-None-Match");
    }
    return names;
  }

  /** Operations refer to the parameters that they share. */
  private List<Parameter> parameters(Route route) {
    var parameters = operation(route).getParameters();
    return parameters == null ? List.of() : parameters.stream().map(this::resolved).toList();
  }

  private Parameter resolved(Parameter parameter) {
    var reference = parameter.get$ref();
    if (reference == null) {
      return parameter;
    }
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    return Objects.requireNonNull(document.getComponents().getParameters().get(name), name);
  }

  @Test
  void every_answer_and_every_problem_is_described_with_an_example() {
    for (var route : routes) {
      var responses = operation(route).getResponses();
      for (var answer : route.answers()) {
        var response = responses.get(Integer.toString(answer.status()));
        assertThat(response.getDescription()).isNotBlank();
        assertThat(response.getContent() == null).isEqualTo(answer.body() == null);
        if (answer.body() != null) {
          var content = response.getContent().get(answer.mediaType());
          assertThat(content.getExample()).as(route.toString()).isNotNull();
          assertThat(content.getSchema()).isNotNull();
        }
      }
      for (var code : route.problems()) {
        var content =
            responses
                .get(Integer.toString(code.status()))
                .getContent()
                .get("application/problem+json");
        assertThat(content.getExamples()).as(route + " " + code).containsKey(code.code());
        assertThat(content.getSchema().get$ref()).endsWith("/Problem");
      }
    }
  }

  /** The conversation holds each answer to what its route says of itself. */
  @Test
  void what_a_route_did_not_ask_for_is_refused_as_described() {
    assertThat(TALK.get("/v1/gigs/1", "Authorization", "Basic YWRhOmFkYQ==").status())
        .isEqualTo(401);
    assertThat(TALK.send("GET", "/v1/categories", "{").status()).isEqualTo(400);
    assertThat(TALK.send("GET", "/v1/categories", " ".repeat(256 * 1_024 + 1)).status())
        .isEqualTo(413);
  }

  @Test
  void every_code_can_occur() {
    var told = routes.stream().flatMap(route -> route.problems().stream()).toList();
    // Told before there is a route: one here, the others by the shell.
    assertThat(ProblemCode.values())
        .filteredOn(code -> !told.contains(code))
        .containsExactlyInAnyOrder(
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.MALFORMED_REQUEST,
            ProblemCode.REQUEST_TIMEOUT,
            ProblemCode.TARGET_TOO_LONG,
            ProblemCode.HEADERS_TOO_LARGE,
            ProblemCode.OVERLOADED);
  }

  @Test
  void every_body_is_described_with_an_example() {
    for (var route : routes) {
      var body = operation(route).getRequestBody();
      assertThat(body != null).as(route.toString()).isEqualTo(route.takesBody());
      if (body != null) {
        assertThat(body.getRequired()).isTrue();
        var content = body.getContent().get("application/json");
        assertThat(content.getExample()).isNotNull();
        assertThat(content.getSchema().get$ref()).endsWith("/" + route.body().name());
      }
    }
  }

  @Test
  void the_way_to_authenticate_is_described() {
    var scheme = document.getComponents().getSecuritySchemes().get("bearer");
    assertThat(scheme.getScheme()).isEqualTo("bearer");
    for (var route : routes) {
      var security = operation(route).getSecurity();
      int expected = route.auth() == Auth.NONE ? 0 : route.auth() == Auth.OPTIONAL ? 2 : 1;
      assertThat(security).as(route.toString()).hasSize(expected);
    }
  }

  private Operation operation(Route route) {
    var item = document.getPaths().get(route.template().text());
    return item.readOperationsMap().get(PathItem.HttpMethod.valueOf(route.method()));
  }
}
