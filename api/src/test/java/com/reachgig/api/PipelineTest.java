package com.reachgig.api;

import static com.reachgig.api.Requests.get;
import static com.reachgig.api.Requests.request;
import static com.reachgig.api.Requests.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.route.ReadRequest;
import com.reachgig.api.route.Route;
import com.reachgig.ports.fault.Fault;
import com.reachgig.ports.fault.PortException;
import com.reachgig.ports.metric.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {
  private static final String JSON = "application/json";

  private final SampleApi api = new SampleApi();

  @Test
  void an_answer_carries_the_request_id_and_is_not_sniffed() {
    var response = api.handle(get("/things"));
    assertThat(text(response)).isEqualTo("\"nobody\"");
    assertThat(response.headers().first("X-Request-Id")).isEqualTo("id-1");
    assertThat(response.headers().first("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void a_harmless_request_id_is_kept_and_another_replaced() {
    assertThat(requestId("client_1.a-B")).isEqualTo("client_1.a-B");
    assertThat(requestId("a\"b")).startsWith("id-");
    assertThat(requestId("a".repeat(129))).startsWith("id-");
    assertThat(requestId("")).startsWith("id-");
  }

  private String requestId(String given) {
    return String.valueOf(
        api.handle(get("/things", "X-Request-Id", given)).headers().first("X-Request-Id"));
  }

  @Test
  void an_unknown_path_is_told_where_to_look() {
    assertProblem(
        api.handle(get("/nothing")),
        404,
        """
        {"type":"urn:reachgig:problem:not-found","title":"There is nothing here","status":404,\
        "detail":"No route has this path. GET /openapi.json describes the API.",\
        "code":"not-found","requestId":"id-1"}""");
  }

  @Test
  void a_method_that_is_not_there_is_told_which_are() {
    var response = api.handle(request("PATCH", "/things", ""));
    assertThat(response.headers().first("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertProblem(
        response,
        405,
        """
        {"type":"urn:reachgig:problem:method-not-allowed",\
        "title":"The resource does not take this method","status":405,\
        "detail":"This resource takes GET, HEAD, POST, OPTIONS.",\
        "code":"method-not-allowed","requestId":"id-1"}""");
  }

  @Test
  void a_malformed_path_is_refused() {
    assertProblem(
        api.handle(get("/things/%zz")),
        400,
        """
        {"type":"urn:reachgig:problem:malformed-path","title":"The path is malformed","status":400,\
        "detail":"Segment 2 of the path is not percent-encoded UTF-8.",\
        "code":"malformed-path","requestId":"id-1"}""");
  }

  @Test
  void options_tells_the_methods() {
    var response = api.handle(request("OPTIONS", "/things/1", ""));
    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers().first("Allow")).isEqualTo("GET, HEAD, PUT, DELETE, OPTIONS");
  }

  @Test
  void head_is_answered_as_get() {
    assertThat(text(api.handle(request("HEAD", "/things/abc", "")))).isEqualTo("abc");
  }

  @Test
  void every_wrong_parameter_is_told() {
    assertProblem(
        api.handle(get("/things?limit=0&limt=5&x=%zz")),
        400,
        """
        {"type":"urn:reachgig:problem:invalid-query","title":"The query is not valid","status":400,\
        "detail":"See errors for each parameter.","code":"invalid-query","requestId":"id-1",\
        "errors":[\
        {"parameter":"limit","code":"out-of-range","detail":"Must be from 1 to 100."},\
        {"parameter":"limt","code":"unknown-parameter",\
        "detail":"Is not known here. Known are: limit."},\
        {"parameter":"x","code":"malformed","detail":"Must be percent-encoded UTF-8."}]}""");
    assertThat(text(api.handle(get("/things?limit=5&limit=5")))).contains("\"repeated\"");
    assertThat(text(api.handle(get("/things?limit=x")))).contains("\"wrong-type\"");
    assertThat(api.handle(get("/things?&limit=5&")).status()).isEqualTo(200);
  }

  @Test
  void a_body_is_decoded() {
    var response =
        api.handle(request("POST", "/things", "{\"name\":\"Ada\"}", "Content-Type", JSON));
    assertThat(text(response)).isEqualTo("\"Ada\"");
  }

  @Test
  void every_broken_rule_of_a_body_is_told() {
    assertProblem(
        api.handle(request("POST", "/things", "{\"nam\":1}", "Content-Type", JSON)),
        422,
        """
        {"type":"urn:reachgig:problem:invalid-body","title":"The body is not valid","status":422,\
        "detail":"See errors for each member.","code":"invalid-body","requestId":"id-1",\
        "errors":[\
        {"pointer":"/name","code":"required","detail":"Must be given."},\
        {"pointer":"/nam","code":"unknown-field","detail":"Is not known here. Known are: name."}]}""");
  }

  @Test
  void malformed_json_is_told_where() {
    assertProblem(
        api.handle(
            request("POST", "/things", "{\"name\":\"a\",\"name\":\"b\"}", "Content-Type", JSON)),
        400,
        """
        {"type":"urn:reachgig:problem:malformed-json",\
        "title":"The body is no JSON that is accepted","status":400,\
        "detail":"The name \\"name\\" occurs twice (line 1, column 13).",\
        "code":"malformed-json","requestId":"id-1",\
        "errors":[{"pointer":"/name","code":"duplicate-name",\
        "detail":"The name \\"name\\" occurs twice (line 1, column 13)."}]}""");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, 415",
        "text/plain, 415",
        "application/json; charset=latin1, 415",
        "application/merge-patch+json, 415",
        "application/json, 200",
        "Application/JSON; charset=\"UTF-8\", 200"
      })
  void only_json_in_utf_8_is_taken(String type, int status) {
    var body = "{\"name\":\"Ada\"}";
    var response =
        type == null
            ? api.handle(request("POST", "/things", body))
            : api.handle(request("POST", "/things", body, "Content-Type", type));
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers().first("Accept")).isEqualTo(status == 415 ? JSON : null);
  }

  @Test
  void a_missing_body_is_asked_for_and_a_needless_one_refused() {
    assertCode(api.handle(request("POST", "/things", "")), 400, "body-required");
    assertCode(api.handle(request("POST", "/login", "{\"a\":1}")), 400, "unexpected-body");
    assertThat(api.handle(request("POST", "/login", " {} ")).status()).isEqualTo(200);
  }

  @Test
  void a_body_of_the_limit_is_read_and_a_byte_more_refused() {
    var body = "{\"name\":\"Ada\"}";
    var padded = " ".repeat(ReadRequest.MAX_BODY_BYTES - body.length()) + body;
    assertThat(api.handle(request("POST", "/things", padded, "Content-Type", JSON)).status())
        .isEqualTo(200);
    assertCode(
        api.handle(request("POST", "/things", " " + padded, "Content-Type", JSON)),
        413,
        "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UNAVAILABLE", "THROTTLED", "OUTCOME_UNKNOWN", "INTERRUPTED", "CLOSED"})
  void a_passing_failure_asks_to_come_back(Fault fault) {
    var response = failing(new PortException(fault, "secret"));
    assertCode(response, 503, "unavailable");
    assertThat(response.headers().first("Retry-After")).isEqualTo("1");
    assertThat(text(response)).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, true",
    "THROTTLED, true",
    "CLOSED, true",
    "OUTCOME_UNKNOWN, false",
    "INTERRUPTED, false"
  })
  void only_a_failure_without_effect_says_so(Fault fault, boolean without) {
    assertThat(text(failing(new PortException(fault, "secret"))).contains("Nothing was changed"))
        .isEqualTo(without);
  }

  @Test
  void a_limit_of_the_store_is_the_senders_matter() {
    assertCode(failing(new PortException(Fault.LIMIT_EXCEEDED, "secret")), 422, "limit-exceeded");
  }

  @Test
  void an_unexpected_failure_tells_only_the_request_id() {
    assertProblem(
        failing(new IllegalStateException("secret")),
        500,
        """
        {"type":"urn:reachgig:problem:internal-error",\
        "title":"Something went wrong on the server","status":500,\
        "detail":"The failure is logged under the requestId: name it when you report this.",\
        "code":"internal-error","requestId":"id-1"}""");
    assertCode(failing(new PortException(Fault.CORRUPT, "secret")), 500, "internal-error");
    assertCode(failing(new StackOverflowError("secret")), 500, "internal-error");
  }

  private static HttpResponse failing(Throwable thrown) {
    var route =
        Route.get("/fails")
            .handledBy(
                "fail",
                "F",
                _ -> {
                  if (thrown instanceof Error error) {
                    throw error;
                  }
                  throw (RuntimeException) thrown;
                });
    return new SampleApi(route).handle(get("/fails"));
  }

  @Test
  void requests_are_counted_and_timed_by_route_and_class_of_status() {
    api.handle(get("/things/1"));
    api.handle(get("/nothing"));
    var found = Map.of("route", "GET /things/{id}", "status", "2xx");
    var missed = Map.of("route", "unmatched", "status", "4xx");
    assertThat(api.metrics.measured())
        .containsExactly(
            new Series("http_requests", found),
            new Series("http_request_seconds", found),
            new Series("http_requests", missed),
            new Series("http_request_seconds", missed));
  }

  static void assertCode(HttpResponse response, int status, String code) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(text(response)).contains("\"code\":\"" + code + "\"");
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/problem+json");
  }

  private static void assertProblem(HttpResponse response, int status, String body) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers().first("Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response)).isEqualTo(body);
  }
}
