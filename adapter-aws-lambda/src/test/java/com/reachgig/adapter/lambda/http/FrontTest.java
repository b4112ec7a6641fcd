package com.reachgig.adapter.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.local.Environments;
import com.reachgig.adapter.lambda.local.LocalGateway;
import com.reachgig.adapter.lambda.local.PayloadForm;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpRequest;
import com.reachgig.api.http.HttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A function behind CloudFront, whose gateway strangers reach as well. */
class FrontTest {
  private static final String KEY = "k".repeat(43);
  private static final String FORGED = "198.51.100.66";
  private static final HttpResponse EMPTY = new HttpResponse(204, Headers.of(), new byte[0]);

  private final List<HttpRequest> handled = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger(HttpFunction.class.getName());
  private final HttpClient client = HttpClient.newHttpClient();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // There is nothing to close.
        }
      };

  @BeforeEach
  void listen() {
    logger.addHandler(log);
  }

  @AfterEach
  void close() {
    logger.removeHandler(log);
    client.close();
  }

  private java.net.http.HttpResponse<String> send(
      PayloadForm form, OriginKeys keys, String... headers) throws Exception {
    HttpHandler handler =
        request -> {
          handled.add(request);
          return EMPTY;
        };
    var settings = HttpSettings.usual().withTrustedProxies(1).withOriginKeys(keys);
    var function = new HttpFunction(settings, handler, InstantSource.system());
    try (var environments = new Environments(() -> function);
        var gateway = LocalGateway.start(form, environments::invoke)) {
      var uri = URI.create("http://127.0.0.1:" + gateway.address().getPort() + "/health/live");
      var request = java.net.http.HttpRequest.newBuilder(uri).headers(headers).build();
      return client.send(request, BodyHandlers.ofString(UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(PayloadForm.class)
  void a_stranger_is_neither_answered_nor_believed(PayloadForm form) throws Exception {
    var keys = OriginKeys.of(KEY);
    var guess = "g".repeat(43);
    var answers = new ArrayList<java.net.http.HttpResponse<String>>();
    answers.add(send(form, keys, "X-Forwarded-For", FORGED + ", " + FORGED));
    answers.add(send(form, keys, "X-Forwarded-For", FORGED + ", " + FORGED, "X-Origin-Key", guess));

    assertThat(handled).isEmpty();
    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(403);
              assertThat(answer.headers().firstValue("Content-Type"))
                  .contains("application/problem+json");
              assertThat(answer.body())
                  .contains("\"code\":\"forbidden\"", "No request is answered here.")
                  .doesNotContainIgnoringCase("origin")
                  .doesNotContain("key", "front");
            });
    assertThat(lines)
        .hasSize(2)
        .allMatch(line -> line.contains("of 127.0.0.1 came past the front"))
        .noneMatch(line -> line.contains(FORGED) || line.contains(guess) || line.contains(KEY));
  }

  @ParameterizedTest
  @EnumSource(PayloadForm.class)
  void who_comes_by_the_front_is_whom_the_front_names(PayloadForm form) throws Exception {
    var forwarded = FORGED + ", 192.0.2.7";
    var answer = send(form, OriginKeys.of(KEY), "X-Forwarded-For", forwarded, "X-Origin-Key", KEY);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(handled).extracting(HttpRequest::remoteAddress).containsExactly("192.0.2.7");
    assertThat(handled.getFirst().headers().first("X-Origin-Key")).isNull();
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PayloadForm.class)
  void where_there_is_no_front_all_is_as_without_keys(PayloadForm form) throws Exception {
    var answer =
        send(form, OriginKeys.none(), "X-Forwarded-For", "192.0.2.7", "X-Origin-Key", "any");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(handled).extracting(HttpRequest::remoteAddress).containsExactly("192.0.2.7");
    assertThat(handled.getFirst().headers().first("X-Origin-Key")).isEqualTo("any");
  }
}
