package com.reachgig.api.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.api.json.StrictJson;
import com.reachgig.api.route.ReadRequest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets from shell and API together, each of which may refuse what it sends. */
public abstract class ApiShellContract extends ShellContract {
  private static final String JSON = "application/json";
  private static final String THING = "{\"name\":\"Ada\"}";

  private Reply ask(Call call) throws Exception {
    try (var shell = start(TinyApi.create())) {
      return shell.send(call);
    }
  }

  private Reply create(byte[] body) throws Exception {
    return ask(Call.post("/things", body).with("Content-Type", JSON));
  }

  private Reply create(String body) throws Exception {
    return create(body.getBytes(UTF_8));
  }

  @Test
  void a_body_is_taken_and_answered() throws Exception {
    var reply = create("{\"name\":\"Zo\u00eb \u20ac\"}");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("\"Zo\u00eb \u20ac\"");
    assertThat(reply.headers().all("X-Request-Id")).containsExactly("api-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":                    | syntax",
        "{\"name\":\"a\",}             | syntax",
        "{name:1}                      | syntax",
        "{\"name\":\"a\",\"name\":\"b\"} | duplicate-name",
        "{\"name\":\"a\"} {}           | trailing-content",
        "{\"name\":\"a\"}]             | syntax",
        "{\"name\":\"\\ud800\"}        | lone-surrogate",
        "{\"name\":9223372036854775808} | number-range",
      })
  void json_that_readers_could_understand_differently_is_refused(String body, String rule)
      throws Exception {
    assertMalformed(create(body), rule);
  }

  private static void assertMalformed(Reply reply, String rule) {
    Problems.assertProblem(reply, 400, "malformed-json");
    assertThat(reply.text()).contains("\"code\":\"" + rule + "\"");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() throws Exception {
    var body = THING.getBytes(UTF_8);
    body[THING.indexOf('d')] = (byte) 0xff;
    assertMalformed(create(body), "encoding");
  }

  @Test
  void json_beyond_the_depth_is_refused() throws Exception {
    int levels = StrictJson.MAX_DEPTH;
    Problems.assertProblem(create("[".repeat(levels) + "]".repeat(levels)), 422, "invalid-body");
    assertMalformed(create("[".repeat(levels + 1) + "]".repeat(levels + 1)), "depth");
    assertMalformed(create("[".repeat(100_000)), "depth");
  }

  @Test
  void an_unknown_member_is_refused() throws Exception {
    var reply = create("{\"name\":\"Ada\",\"nmae\":1}");
    Problems.assertProblem(reply, 422, "invalid-body");
    assertThat(reply.text()).contains("\"pointer\":\"/nmae\",\"code\":\"unknown-field\"");
  }

  @Test
  void a_missing_body_is_asked_for() throws Exception {
    Problems.assertProblem(create(""), 400, "body-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json; charset=latin1", "application/xml", ""})
  void another_content_type_is_refused(String type) throws Exception {
    var reply = ask(Call.post("/things", THING).with("Content-Type", type));
    Problems.assertProblem(reply, 415, "unsupported-media-type");
    assertThat(reply.headers().all("Accept")).containsExactly(JSON);
    Problems.assertProblem(ask(Call.post("/things", THING)), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0})
  void a_body_up_to_the_limit_of_the_api_is_taken(int beyond) throws Exception {
    var reply = create(padded(ReadRequest.MAX_BODY_BYTES + beyond));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo("\"Ada\"");
  }

  /** Whether the API refuses it or the shell, a client sees no difference. */
  @Test
  void a_body_beyond_either_limit_is_the_same_problem() throws Exception {
    Problems.assertProblem(create(padded(ReadRequest.MAX_BODY_BYTES + 1)), 413, "body-too-large");
    Problems.assertProblem(create(padded(bodyLimit())), 413, "body-too-large");
    Problems.assertProblem(create(padded(bodyLimit() + 1)), 413, "body-too-large");
  }

  private static byte[] padded(int length) {
    var body = Arrays.copyOf(THING.getBytes(UTF_8), length);
    Arrays.fill(body, THING.length(), length, (byte) ' ');
    return body;
  }

  @Test
  void head_has_the_header_of_get() throws Exception {
    var got = ask(Call.get("/things/abc"));
    var reply = ask(Call.get("/things/abc").by("HEAD"));
    assertThat(got.text()).isEqualTo("abc");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
    for (var name : new String[] {"ETag", "Content-Length", "Content-Type"}) {
      assertThat(reply.headers().all(name)).hasSize(1).isEqualTo(got.headers().all(name));
    }
  }

  @Test
  void a_problem_for_head_is_told_by_its_header() throws Exception {
    var reply = ask(Call.get("/nothing").by("HEAD"));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers().first("Content-Type")).isEqualTo("application/problem+json");
    assertThat(reply.headers().first("X-Request-Id")).isEqualTo("api-1");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void options_tells_the_methods_and_has_no_body() throws Exception {
    var reply = ask(Call.get("/things/abc").by("OPTIONS"));
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers().all("Allow")).containsExactly("GET, HEAD, OPTIONS");
    assertThat(reply.headers().first("Content-Length")).isNull();
  }

  @Test
  void a_preflight_from_a_known_origin_is_answered() throws Exception {
    var call = Call.get("/things").by("OPTIONS").with("Origin", "https://web.example");
    var reply = ask(call.with("Access-Control-Request-Method", "POST"));
    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers().all("Access-Control-Allow-Origin"))
        .containsExactly("https://web.example");
  }

  @Test
  void a_method_or_path_that_is_not_there_is_a_problem() throws Exception {
    var reply = ask(Call.post("/things", THING).by("PATCH"));
    Problems.assertProblem(reply, 405, "method-not-allowed");
    assertThat(reply.headers().all("Allow")).containsExactly("POST, OPTIONS");
    Problems.assertProblem(ask(Call.get("/nothing")), 404, "not-found");
  }

  @Test
  void a_path_with_a_broken_escape_is_refused_unless_a_gateway_has_read_it() throws Exception {
    var reply = ask(Call.get("/things/%zz"));
    if (can(Capability.RAW_PATH)) {
      Problems.assertProblem(reply, 400, "malformed-path");
    } else {
      assertThat(reply.text()).isEqualTo("%zz");
    }
  }

  @Test
  void a_segment_is_decoded_once() throws Exception {
    assertThat(ask(Call.get("/things/caf%C3%A9%20")).text()).isEqualTo("caf\u00e9 ");
    var reply = ask(Call.get("/things/caf%C3%A9%2F%2541"));
    if (can(Capability.RAW_PATH)) {
      assertThat(reply.text()).isEqualTo("caf\u00e9/%41");
    } else {
      Problems.assertProblem(reply, 404, "not-found"); // the slash has become one of the path's
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/exception", "/error"})
  void what_a_handler_throws_is_a_problem_under_the_clients_request_id(String path)
      throws Exception {
    var reply = ask(Call.get(path).with("X-Request-Id", "mine-1"));
    Problems.assertProblem(reply, 500, "internal-error");
    assertThat(reply.headers().all("X-Request-Id")).containsExactly("mine-1");
    assertThat(reply.text()).doesNotContain("secret");
  }
}
