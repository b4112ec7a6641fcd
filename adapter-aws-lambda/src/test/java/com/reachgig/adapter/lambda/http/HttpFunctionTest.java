package com.reachgig.adapter.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.Invocation;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class HttpFunctionTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final HttpResponse EMPTY = new HttpResponse(200, Headers.of(), new byte[0]);

  private final BlockingQueue<HttpRequest> seen = new LinkedBlockingQueue<>();
  private HttpSettings settings = HttpSettings.usual();

  private static Invocation invocation(Instant deadline) {
    var arn = "arn:aws:lambda:eu-central-1:123456789012:function:api:live";
    var trace = "Root=1-5759e988-bd862e3fe1be46a994272793";
    return new Invocation("lambda-1", deadline, arn, trace, null, false);
  }

  private String invoke(HttpHandler handler, String event, Instant deadline) throws IOException {
    var answer = new ByteArrayOutputStream();
    var function = new HttpFunction(settings, handler, InstantSource.fixed(NOW));
    invocation(deadline).run(function, new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
    return answer.toString(UTF_8);
  }

  private String invoke(HttpHandler handler, String event) throws IOException {
    return invoke(handler, event, NOW.plusSeconds(10));
  }

  private HttpRequest request(String event) throws IOException {
    invoke(
        request -> {
          seen.add(request);
          return EMPTY;
        },
        event);
    return seen.remove();
  }

  private static String version2(String path, String more) {
    return """
        {"version":"2.0","rawPath":"%s","rawQueryString":"","headers":{"host":"a"%s},
         "requestContext":{"stage":"live","domainName":"a.execute-api.aws",
           "http":{"method":"GET","path":"%s","sourceIp":"203.0.113.1"}},
         "isBase64Encoded":false}"""
        .formatted(path, more, path);
  }

  @Test
  void the_stage_before_a_path_is_taken_off() throws IOException {
    assertThat(request(version2("/live/v1/gigs", "")).path()).isEqualTo("/v1/gigs");
    assertThat(request(version2("/live", "")).path()).isEqualTo("/");
    assertThat(request(version2("/lively/v1", "")).path()).isEqualTo("/lively/v1");
  }

  @Test
  void a_decoded_path_is_escaped_where_it_must_be() throws IOException {
    assertThat(request(version2("/a b/\u20ac?#%zz", "")).path())
        .isEqualTo("/a%20b/%E2%82%AC%3F%23%25zz");
    assertThat(request(version2("/a%20b/;v=1,@", "")).path()).isEqualTo("/a%20b/;v=1,@");
  }

  @Test
  void cookies_become_a_header_field_again() throws IOException {
    var event =
        version2("/", "").replace("\"headers\"", "\"cookies\":[\"a=1\",\"b=2\"],\"headers\"");
    assertThat(request(event).headers().all("Cookie")).containsExactly("a=1; b=2");
  }

  @Test
  void the_client_is_whom_the_trusted_proxies_name() throws IOException {
    var event = version2("/", ",\"x-forwarded-for\":\"198.51.100.1, 192.0.2.7, 203.0.113.1\"");
    assertThat(request(event).remoteAddress()).isEqualTo("203.0.113.1");
    settings = settings.withTrustedProxies(1);
    assertThat(request(event).remoteAddress()).isEqualTo("192.0.2.7");
  }

  @Test
  void a_balancers_client_is_the_last_one_that_it_names() throws IOException {
    var event =
        """
        {"requestContext":{"elb":{"targetGroupArn":"a"}},"httpMethod":"GET","path":"/",
         "headers":{"x-forwarded-for":"198.51.100.1, 192.0.2.7"},"body":""}""";
    assertThat(request(event).remoteAddress()).isEqualTo("192.0.2.7");
    settings = settings.withTrustedProxies(1);
    assertThat(request(event).remoteAddress()).isEqualTo("198.51.100.1");
  }

  @Test
  void what_is_no_request_fails_the_invocation() {
    for (var event : new String[] {"{}", "[]", "\"a\"", "{\"Records\":[{}]}"}) {
      assertThatThrownBy(() -> invoke(_ -> EMPTY, event))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the event is no request of HTTP");
    }
  }

  @Test
  void a_request_without_an_id_has_that_of_its_invocation() throws IOException {
    var event = version2("/" + "x".repeat(10_240), "");
    assertThat(invoke(_ -> EMPTY, event))
        .contains("\"statusCode\":414", "\\\"requestId\\\":\\\"lambda-1\\\"");
  }

  @Test
  void the_handler_acts_for_the_invocation_and_the_clients_trace() throws IOException {
    var traces = new LinkedBlockingQueue<String>();
    HttpHandler handler =
        _ -> {
          var current = Objects.requireNonNull(Invocation.current());
          traces.add(current.requestId() + " " + current.traceId());
          return EMPTY;
        };
    invoke(handler, version2("/", ""));
    invoke(
        handler,
        version2(
            "/", ",\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\""));
    assertThat(traces)
        .containsExactly(
            "lambda-1 5759e988bd862e3fe1be46a994272793",
            "lambda-1 0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void an_answer_that_the_platform_would_refuse_is_a_problem() throws IOException {
    var large = new HttpResponse(200, Headers.of(), new byte[settings.answer()]);
    assertThat(invoke(_ -> large, version2("/", "")))
        .contains("\"statusCode\":500", "\\\"code\\\":\\\"internal-error\\\"");
  }

  @Test
  void a_balancer_takes_smaller_answers_than_a_gateway() throws IOException {
    var event =
        """
        {"requestContext":{"elb":{"targetGroupArn":"a"}},"httpMethod":"GET","path":"/",
         "headers":{"x-forwarded-for":"192.0.2.7"},"body":""}""";
    var large = new HttpResponse(200, Headers.of(), "x".repeat(1_000_000).getBytes(UTF_8));
    assertThat(invoke(_ -> large, version2("/", ""))).contains("\"statusCode\":200");
    assertThat(invoke(_ -> large, event))
        .contains("\"statusCode\":500", "\\\"code\\\":\\\"internal-error\\\"");
  }
}
